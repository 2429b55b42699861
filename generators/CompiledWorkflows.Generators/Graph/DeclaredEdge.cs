using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>An edge as declared, between nodes named by index.</summary>
internal sealed record DeclaredEdge
{
    public required int Source { get; init; }

    public required int Target { get; init; }

    /// <summary>The one type that the edge is narrowed to, or <see langword="null"/>.</summary>
    public int? Of { get; init; }

    /// <summary>The name of the condition, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The methods of the workflow class that have the name of the condition.</summary>
    public EquatableArray<ConditionMethod> Conditions { get; init; }

    public string? Label { get; init; }
}

/// <summary>A method that an edge names as its condition.</summary>
internal sealed record ConditionMethod
{
    public required bool IsStatic { get; init; }

    /// <summary>Whether it takes one value and returns <see cref="bool"/>.</summary>
    public required bool IsPredicate { get; init; }

    /// <summary>The type of its parameter; meaningless where it is no predicate.</summary>
    public int Parameter { get; init; }
}
