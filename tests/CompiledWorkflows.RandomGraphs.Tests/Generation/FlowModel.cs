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

    /// <summary>After how many links the attribute of the start stands.</summary>
    public int StartPlace { get; init; }
}

/// <summary>A node.</summary>
/// <param name="Id">Its id; <see langword="null"/> for the name of its class.</param>
internal abstract record NodeModel(string? Id);

internal sealed record PortModel(string? Id, MessageType Request, MessageType Response) : NodeModel(Id);

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
/// <param name="Steps">What it sends, as numbers that choose the type and the condition.</param>
internal sealed record HandlerModel(Container Container, int Returned, bool UsesContext, int TakesToken, bool IsPublic, IReadOnlyList<int> Steps);

internal enum Container
{
    Bare,
    Task,
    ValueTask,
    Stream,
}

/// <summary>A link from a node.</summary>
internal abstract record LinkModel(int Source);

/// <summary>An edge, a case or an otherwise.</summary>
/// <param name="Kind">Which of them it is, if it can be.</param>
/// <param name="Source">The node that it comes from.</param>
/// <param name="Target">The node that it goes to.</param>
/// <param name="Type">What it carries at least, unless a port at one of its ends says what.</param>
/// <param name="Of">Whether it is narrowed to that type.</param>
/// <param name="When">Its condition, if it has one.</param>
/// <param name="Route">Which replica gets a message, if there are several and not all do.</param>
/// <param name="Label">Its label, if it has one.</param>
/// <param name="Pair">Whether the target of a port wants the request too.</param>
internal sealed record EdgeModel(
    EdgeKind Kind, int Source, int Target, MessageType Type, bool Of, ConditionModel? When, RouteModel? Route, string? Label, bool Pair) : LinkModel(Source);

internal enum EdgeKind
{
    Edge,
    Case,
    Otherwise,
}

internal sealed record OutputModel(int Source, MessageType? Type) : LinkModel(Source);

/// <summary>A route.</summary>
/// <param name="Factor">What it multiplies a number of the message by: the product is large, or below zero.</param>
/// <param name="HasOverload">Whether there is a method for the type of the edge beside the one that takes anything.</param>
internal sealed record RouteModel(int Factor, bool HasOverload);

/// <summary>A condition.</summary>
/// <param name="Parameter">What the method takes: the type, anything, or a narrower type where there is one.</param>
/// <param name="HasOverload">Whether there is another method of the name that takes something else.</param>
/// <param name="Divisor">It holds for one of so many messages, or for all but one of them.</param>
/// <param name="Negated">Whether it is all but one.</param>
internal sealed record ConditionModel(ConditionParameter Parameter, bool HasOverload, int Divisor, bool Negated);

internal enum ConditionParameter
{
    Same,
    Anything,
    Narrower,
}
