namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>A node.</summary>
/// <param name="Id">Its id; <see langword="null"/> for the name of its class.</param>
internal abstract record NodeModel(string? Id);

internal sealed record PortModel(string? Id, MessageType Request, MessageType Response) : NodeModel(Id);

internal sealed record SubflowModel(string? Id, FlowModel Flow) : NodeModel(Id);

/// <summary>An executor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Handles">What it handles beside what its links bring.</param>
/// <param name="Sends">What it sends beside what its links take.</param>
/// <param name="Handlers">What its handlers do, in turn.</param>
/// <param name="State">Which state members it has beside its log, as bits.</param>
/// <param name="Replicas">How many instances there are, or 0 where nothing is said.</param>
internal sealed record ExecutorModel(
    string? Id, IReadOnlyList<MessageType> Handles, IReadOnlyList<MessageType> Sends, IReadOnlyList<HandlerModel> Handlers, int State, int Replicas) : NodeModel(Id);

/// <summary>What a handler does, as choices among what is possible where it stands.</summary>
/// <param name="Container">How it returns: at once, as a task, as a stream.</param>
/// <param name="Returned">Which type it returns, if any.</param>
/// <param name="UsesContext">Whether it sends through the context.</param>
/// <param name="TakesToken">Whether it takes a cancellation token, and on which side of the context.</param>
/// <param name="IsPublic">Whether it can be seen from outside the class.</param>
/// <param name="Shared">Which shared state it takes, as bits, and what it writes, as the bits after them.</param>
/// <param name="Steps">What it sends, as numbers that choose the type and the condition.</param>
internal sealed record HandlerModel(Container Container, int Returned, bool UsesContext, int TakesToken, bool IsPublic, int Shared, IReadOnlyList<int> Steps);

internal enum Container
{
    Bare,
    Task,
    ValueTask,
    Stream,
}
