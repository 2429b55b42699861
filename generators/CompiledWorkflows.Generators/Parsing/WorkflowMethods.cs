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
        OfMessage(name, method => !method.ReturnsVoid && !method.ReturnType.HasDynamic() && AccessRules.Of(method.ReturnType, context.Workflow) != AccessLevel.None, returnsKey: true);

    /// <summary>Those of a name that may make a value of a type.</summary>
    public EquatableArray<DeclaredMethod> Initials(string name, ITypeSymbol type) => OfValues(name, type, values: 0);

    /// <summary>Those of a name that may fold three values of a type into one.</summary>
    public EquatableArray<DeclaredMethod> Merges(string name, ITypeSymbol type) => OfValues(name, type, values: 3);

    private EquatableArray<DeclaredMethod> OfMessage(string name, Func<IMethodSymbol, bool> returns, bool returnsKey = false) => All(name, method =>
    {
        var hasSignature = TakesMessage(method) && returns(method);
        return new DeclaredMethod
        {
            IsStatic = method.IsStatic,
            HasSignature = hasSignature,
            Parameter = hasSignature ? context.Types.Index(method.Parameters[0].Type.WithoutNullable()) : 0,
            Result = hasSignature && returnsKey ? context.Types.Index(method.ReturnType.WithoutNullable()) : 0,
            ResultCanBeNull = hasSignature && returnsKey && method.ReturnType.CanBeNull(),
            ResultIsComparedByReference = hasSignature && returnsKey && IsComparedByReference(method.ReturnType),
        };
    });

    private EquatableArray<DeclaredMethod> OfValues(string name, ITypeSymbol type, int values) => All(name, method => new DeclaredMethod
    {
        IsStatic = method.IsStatic,
        HasSignature = IsCallable(method)
            && method.Parameters.Length == values
            && method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In && SymbolEqualityComparer.Default.Equals(parameter.Type, type))
            && context.Types.Converts(method.ReturnType, type),
        IsAnnotated = method.ReturnType.HasAnnotations(itself: true) || method.Parameters.Any(parameter => parameter.Type.HasAnnotations(itself: true)),
    });

    /// <summary>Whether a type says for certain that two values with the same content are not equal. An interface or a class to derive from may have any values.</summary>
    private static bool IsComparedByReference(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: SpecialType.None } named)
        {
            return type.TypeKind == TypeKind.Array;
        }

        if (named.AllInterfaces.Any(each => each is { Name: "IEquatable", Arity: 1 }))
        {
            return false;
        }

        for (var current = named; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || current.IsRecord || current.GetMembers(nameof(Equals)).OfType<IMethodSymbol>().Any(method => method is { IsOverride: true, Parameters.Length: 1 }))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakesMessage(IMethodSymbol method) =>
        IsCallable(method)
        && method.Parameters is [{ RefKind: RefKind.None or RefKind.In, IsParams: false } only]
        && !only.Type.HasDynamic()
        && AccessRules.Of(only.Type, context.Workflow) != AccessLevel.None;

    private static bool IsCallable(IMethodSymbol method) =>
        method is { IsGenericMethod: false, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary };

    private EquatableArray<DeclaredMethod> All(string name, Func<IMethodSymbol, DeclaredMethod> declare)
    {
        var methods = context.Workflow.GetMembers(name)
            .OfType<IMethodSymbol>()
            .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
            .Select(declare)
            .ToEquatableArray();
        return methods.IsEmpty && !context.IsDeclaredHere(context.Workflow) ? new[] { Hidden() }.ToEquatableArray() : methods;
    }

    /// <summary>What stands for the methods of a workflow of another assembly, where the compiler does not show them: one that takes anything.</summary>
    private DeclaredMethod Hidden()
    {
        var anything = context.Types.Index(context.Compilation.ObjectType);
        return new DeclaredMethod { IsStatic = true, HasSignature = true, Parameter = anything, Result = anything };
    }
}
