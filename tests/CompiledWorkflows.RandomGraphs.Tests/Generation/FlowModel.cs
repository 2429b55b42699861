namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>
/// A random workflow: nodes, and the links between them in the order of their attributes. It says no more than what was chosen; what a node has
/// to handle and to send follows from its links, so that whatever is chosen, and whatever is left out of it, is valid.
/// </summary>
internal sealed record FlowModel
{
    /// <summary>The nodes; the first one is the start.</summary>
    public required IReadOnlyList<NodeModel> Nodes { get; init; }

    public required IReadOnlyList<LinkModel> Links { get; init; }

    /// <summary>The state that executors share.</summary>
    public required IReadOnlyList<SharedModel> Shared { get; init; }

    /// <summary>After how many links the attribute of the start stands.</summary>
    public int StartPlace { get; init; }
}

/// <summary>Shared state.</summary>
/// <param name="Type">Its type in C#.</param>
/// <param name="HasInitial">Whether a method makes the first value.</param>
/// <param name="HasMerge">Whether several executors may write it in one superstep.</param>
/// <param name="HasConflicts">Whether several executors write it although they may not.</param>
internal sealed record SharedModel(string Type, bool HasInitial, bool HasMerge, bool HasConflicts);
