namespace CompiledWorkflows.Generators.Graph;

/// <summary>An output as declared: all that a node sends, or one type of it.</summary>
internal sealed record DeclaredOutput
{
    public required int Source { get; init; }

    public int? Type { get; init; }
}
