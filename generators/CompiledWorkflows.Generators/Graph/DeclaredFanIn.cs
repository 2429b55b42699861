using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A fan-in as declared, between nodes named by index.</summary>
internal sealed record DeclaredFanIn
{
    public required int Target { get; init; }

    /// <summary>The nodes to wait for, in the order in which the fan-in names them.</summary>
    public required EquatableArray<int> Sources { get; init; }

    /// <summary>Whether a set holds all that waits, rather than one message of each source.</summary>
    public bool Gathers { get; init; }

    /// <summary>The value of the mode where it is none that there is, else <see langword="null"/>.</summary>
    public int? UnknownMode { get; init; }

    /// <summary>The name of the methods that give messages their keys, or <see langword="null"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The methods of the workflow class that have that name.</summary>
    public EquatableArray<DeclaredMethod> Keys { get; init; }

    public string? Label { get; init; }
}
