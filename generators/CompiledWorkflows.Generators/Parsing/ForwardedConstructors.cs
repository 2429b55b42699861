using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the constructors that a workflow inherits the meaning of from one of another assembly, where they have been generated already.</summary>
internal static class ForwardedConstructors
{
    public static EquatableArray<ForwardedConstructor> Of(INamedTypeSymbol workflow, Compilation compilation)
    {
        var own = WorkflowRules.OwnMembers(workflow);
        var other = workflow.BaseType!;
        while (SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, compilation.Assembly))
        {
            other = other.BaseType!;
        }

        return other.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, workflow) && constructor.Parameters.All(parameter => parameter.RefKind == RefKind.None))
            .Where(constructor => !own.Contains(WorkflowRules.Signature(constructor)))
            .Select(constructor => new ForwardedConstructor(Access(constructor, workflow), constructor.Parameters.Select(Parameter).ToEquatableArray()))
            .Where(constructor => constructor.Access != AccessLevel.None)
            .ToEquatableArray();
    }

    private static AccessLevel Access(IMethodSymbol constructor, INamedTypeSymbol workflow) => constructor.Parameters.Aggregate(
        constructor.DeclaredAccessibility == Accessibility.Public ? AccessLevel.Public : AccessLevel.Internal,
        (least, parameter) => AccessRules.Least(least, AccessRules.Of(parameter.Type, workflow)));

    private static ForwardedParameter Parameter(IParameterSymbol parameter) =>
        new(parameter.Type.QualifiedAnnotated(), parameter.Identifier(), parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null });
}
