using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the methods of a workflow class that its attributes name.</summary>
internal sealed class WorkflowMethods(INamedTypeSymbol workflow, TypeTable types)
{
    /// <summary>Those of a name that may take a message and return <see cref="bool"/>.</summary>
    public EquatableArray<DeclaredMethod> Conditions(string name) => OfMessage(name, SpecialType.System_Boolean);

    /// <summary>Those of a name that may take a message and return <see cref="int"/>.</summary>
    public EquatableArray<DeclaredMethod> Routes(string name) => OfMessage(name, SpecialType.System_Int32);

    private EquatableArray<DeclaredMethod> OfMessage(string name, SpecialType result) => All(name, method =>
    {
        var hasSignature = method.ReturnType.SpecialType == result && TakesMessage(method);
        return new DeclaredMethod
        {
            IsStatic = method.IsStatic,
            HasSignature = hasSignature,
            Parameter = hasSignature ? types.Index(method.Parameters[0].Type) : 0,
        };
    });

    private bool TakesMessage(IMethodSymbol method) =>
        IsCallable(method)
        && method.Parameters is [{ RefKind: RefKind.None or RefKind.In, IsParams: false } only]
        && AccessRules.Of(only.Type, workflow) != AccessLevel.None;

    private static bool IsCallable(IMethodSymbol method) =>
        method is { IsGenericMethod: false, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary };

    private EquatableArray<DeclaredMethod> All(string name, Func<IMethodSymbol, DeclaredMethod> declare) => workflow.GetMembers(name)
        .OfType<IMethodSymbol>()
        .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
        .Select(declare)
        .ToEquatableArray();
}
