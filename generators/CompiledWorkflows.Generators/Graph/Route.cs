namespace CompiledWorkflows.Generators.Graph;

/// <summary>One message type that one edge carries, that goes into a barrier, or that leaves the workflow.</summary>
internal sealed record Route
{
    /// <summary>The target of a route that leaves the workflow.</summary>
    public const int Outside = -1;

    public RouteKind Kind { get; init; }

    /// <summary>The index of what declares it: among the edges, the fan-ins or the outputs, as <see cref="Kind"/> says.</summary>
    public required int Declaration { get; init; }

    public required int Source { get; init; }

    public required int Target { get; init; }

    /// <summary>The type that the source sends.</summary>
    public required int Sent { get; init; }

    /// <summary>The type that travels: <see cref="Sent"/>, or the more derived type that the condition narrows it to.</summary>
    public required int Carried { get; init; }

    /// <summary>The type whose handler receives it; for a fan-in the type of the slot, for an output the carried type.</summary>
    public required int Handled { get; init; }

    /// <summary>The static method to ask for each message, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>The type of the condition's parameter, which tells its overloads apart.</summary>
    public int? ConditionParameter { get; init; }

    /// <summary>The static method that picks the replica, or <see langword="null"/>.</summary>
    public string? Selector { get; init; }

    /// <summary>The type of the selector's parameter.</summary>
    public int? SelectorParameter { get; init; }

    /// <summary>The index of the barrier that a fan-in leads into, or -1.</summary>
    public int Join { get; init; } = -1;

    /// <summary>The index of the slot in that barrier, or -1.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>The static method that gives a message on its way into a barrier its key, or <see langword="null"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The type of the key method's parameter.</summary>
    public int? KeyParameter { get; init; }
}

/// <summary>What declares a route.</summary>
internal enum RouteKind
{
    Edge,

    /// <summary>Of all the cases of one source and sent type the first whose condition holds.</summary>
    Case,

    /// <summary>Where no case held.</summary>
    Otherwise,

    FanIn,

    Output,
}
