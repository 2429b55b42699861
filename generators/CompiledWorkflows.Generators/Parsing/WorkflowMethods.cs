using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the methods of a workflow class that its attributes name.</summary>
internal sealed class WorkflowMethods(WorkflowContext context)
{
    /// <summary>Those of a name that may take a message and return <see cref="bool"/>.</summary>
    public EquatableArray<DeclaredMethod> Conditions(string name) => OfMessage(name, method => method.ReturnType.SpecialType == SpecialType.System_Boolean);

    /// <summary>Those of a name that may take a message and return <see cref="int"/>.</summary>
    public EquatableArray<DeclaredMethod> Routes(string name) => OfMessage(name, method => method.ReturnType.SpecialType == SpecialType.System_Int32);

    /// <summary>Those of a name that may take a message and return a key.</summary>
    public EquatableArray<DeclaredMethod> Keys(string name) =>
        OfMessage(name, method => !method.ReturnsVoid && AccessRules.Of(method.ReturnType, context.Workflow) != AccessLevel.None, returnsKey: true);

    /// <summary>Those of a name that may make the first value of shared state.</summary>
    public EquatableArray<DeclaredMethod> Initials(string name, ITypeSymbol state) => OfState(name, state, parameters: 0);

    /// <summary>Those of a name that may merge what several executors write to shared state.</summary>
    public EquatableArray<DeclaredMethod> Merges(string name, ITypeSymbol state) => OfState(name, state, parameters: 3);

    private EquatableArray<DeclaredMethod> OfState(string name, ITypeSymbol state, int parameters) => All(name, method => new DeclaredMethod
    {
        IsStatic = method.IsStatic,
        HasSignature = IsCallable(method)
            && method.Parameters.Length == parameters
            && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && parameter.Type.Key() == state.Key())
            && method.ReturnType.Key() == state.Key(),
    });

    private EquatableArray<DeclaredMethod> OfMessage(string name, Func<IMethodSymbol, bool> returns, bool returnsKey = false) => All(name, method =>
    {
        var hasSignature = TakesMessage(method) && returns(method);
        return new DeclaredMethod
        {
            IsStatic = method.IsStatic,
            HasSignature = hasSignature,
            Parameter = hasSignature ? context.Types.Index(method.Parameters[0].Type) : 0,
            Result = hasSignature && returnsKey ? context.Types.Index(method.ReturnType) : 0,
        };
    });

    private bool TakesMessage(IMethodSymbol method) =>
        IsCallable(method)
        && method.Parameters is [{ RefKind: RefKind.None or RefKind.In, IsParams: false } only]
        && AccessRules.Of(only.Type, context.Workflow) != AccessLevel.None;

    private static bool IsCallable(IMethodSymbol method) =>
        method is { IsGenericMethod: false, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary };

    private EquatableArray<DeclaredMethod> All(string name, Func<IMethodSymbol, DeclaredMethod> declare) => context.Workflow.GetMembers(name)
        .OfType<IMethodSymbol>()
        .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
        .Select(declare)
        .ToEquatableArray();
}
