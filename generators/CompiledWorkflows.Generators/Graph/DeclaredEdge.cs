using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>An edge, a case or an otherwise as declared, between nodes named by index.</summary>
internal sealed record DeclaredEdge
{
    /// <summary>Which of the three it is.</summary>
    public RouteKind Kind { get; init; }

    public required int Source { get; init; }

    public required int Target { get; init; }

    /// <summary>The one type that the edge is narrowed to, or <see langword="null"/>.</summary>
    public int? Of { get; init; }

    /// <summary>The name of the condition, or <see langword="null"/>.</summary>
    public string? When { get; init; }

    /// <summary>The methods of the workflow class that have the name of the condition.</summary>
    public EquatableArray<DeclaredMethod> Conditions { get; init; }

    /// <summary>The name of the method that picks a replica of the target, or <see langword="null"/>.</summary>
    public string? Route { get; init; }

    /// <summary>The methods of the workflow class that have that name.</summary>
    public EquatableArray<DeclaredMethod> Selectors { get; init; }

    public string? Label { get; init; }
}
