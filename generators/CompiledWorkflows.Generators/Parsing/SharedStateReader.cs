using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the attributes that declare state which executors share.</summary>
internal static class SharedStateReader
{
    public static DeclaredSharedState Read(WorkflowContext context, WorkflowMethods methods, AttributeData attribute)
    {
        var type = attribute.TypeArgument(0);
        var initial = attribute.TextOf("Initial");
        var merge = attribute.TextOf("Merge");
        return new DeclaredSharedState
        {
            Type = context.Types.Index(type),
            IsNameable = AccessRules.Of(type, context.Workflow) != AccessLevel.None,
            Default = type.IsValueType ? InitialValue.Default : IsConstructible(context, type) ? InitialValue.Constructed : InitialValue.None,
            Initial = initial,
            Initials = initial is null ? default : methods.Initials(initial, type),
            Merge = merge,
            Merges = merge is null ? default : methods.Merges(merge, type),
        };
    }

    /// <summary>What generated code needs of those that are declared as they should be.</summary>
    public static EquatableArray<SharedStateModel> Models(DeclaredGraph graph) => graph.SharedStates
        .Select(state => new SharedStateModel(state.Type, state.Initial, state is { Initial: null, Default: InitialValue.Constructed }, state.Merge, state.Initials.Concat(state.Merges).Any(method => method.IsUsable && method.IsAnnotated)))
        .ToEquatableArray();

    private static bool IsConstructible(WorkflowContext context, ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && ConstructorParser.Parse(named, context.Workflow, context.Compilation).HasDefault;
}
