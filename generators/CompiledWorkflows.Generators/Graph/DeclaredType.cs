using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A type that takes part in a graph, with its place in the order of conversions. Others name it by its index.</summary>
internal sealed record DeclaredType
{
    /// <summary>The name to show to people.</summary>
    public required string Name { get; init; }

    /// <summary>The identity on disk.</summary>
    public string Id { get; init; } = "";

    /// <summary>What that was in older checkpoints.</summary>
    public EquatableArray<string> FormerIds { get; init; }

    /// <summary>The other types of the graph that this one converts to by an identity, reference or boxing conversion.</summary>
    public EquatableArray<int> ConvertsTo { get; init; }
}
