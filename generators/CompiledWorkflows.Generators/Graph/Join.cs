using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A barrier that knows its handler and what it keeps for each source.</summary>
internal sealed record Join
{
    /// <summary>The index of the fan-in.</summary>
    public required int Declaration { get; init; }

    public required int Target { get; init; }

    /// <summary>The index of the target's handler that takes a set, or -1 where the messages of a set are handled one by one.</summary>
    public required int Handler { get; init; }

    /// <summary>The type of a set: a value tuple of what the handler takes, or the one list that it takes; -1 where the messages are handled one by one.</summary>
    public required int Set { get; init; }

    /// <summary>Whether a set holds all that waits, rather than one message of each source.</summary>
    public required bool Gathers { get; init; }

    /// <summary>The type of the keys by which messages are paired, or -1.</summary>
    public int KeyType { get; init; } = -1;

    public string? Label { get; init; }

    /// <summary>The sources in the order in which the fan-in names them.</summary>
    public required EquatableArray<JoinSlot> Slots { get; init; }
}

/// <summary>What a barrier keeps for one source, and for each of its replicas.</summary>
/// <param name="Source">The node that sends.</param>
/// <param name="Type">The type of the messages: that of the parameter, the element type of a list, or the type whose handler takes them one by one.</param>
/// <param name="Parameter">Which of the handler's messages they are, or -1 where they are handled one by one. Slots of one list parameter follow one another.</param>
internal sealed record JoinSlot(int Source, int Type, int Parameter);
