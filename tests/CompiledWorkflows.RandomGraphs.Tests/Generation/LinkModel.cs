namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>A link of a random workflow.</summary>
internal abstract record LinkModel
{
    /// <summary>The nodes that its attribute names, in its order.</summary>
    public abstract IEnumerable<int> Names { get; }

    /// <summary>The types that it takes from a node.</summary>
    public abstract IEnumerable<MessageType> From(int node);
}

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
    EdgeKind Kind, int Source, int Target, MessageType Type, bool Of, ConditionModel? When, RouteModel? Route, string? Label, bool Pair) : LinkModel
{
    public override IEnumerable<int> Names => [Source, Target];

    public override IEnumerable<MessageType> From(int node) => node == Source ? [Type] : [];
}

internal enum EdgeKind
{
    Edge,
    Case,
    Otherwise,
}

/// <summary>An output: all that a node sends, or one type of it.</summary>
internal sealed record OutputModel(int Source, MessageType? Type) : LinkModel
{
    public override IEnumerable<int> Names => [Source];

    public override IEnumerable<MessageType> From(int node) => node == Source && Type is not null ? [Type] : [];
}

/// <summary>A fan-in.</summary>
/// <param name="Target">The node that it goes to.</param>
/// <param name="Sources">The nodes that it waits for, with what it takes from each.</param>
/// <param name="Form">What its handler is like.</param>
/// <param name="Lists">Which parameters are lists, as bits.</param>
/// <param name="Gather">Whether a set is all that waits.</param>
/// <param name="Key">By how many keys messages are paired, or 0.</param>
internal sealed record FanInModel(int Target, IReadOnlyList<SourceModel> Sources, FanInForm Form, int Lists, bool Gather, int Key) : LinkModel
{
    public override IEnumerable<int> Names => [Target, .. Sources.Select(source => source.Node)];

    public override IEnumerable<MessageType> From(int node) => Sources.Where(source => source.Node == node).Select(source => source.Type);
}

internal sealed record SourceModel(int Node, MessageType Type);

internal enum FanInForm
{
    /// <summary>Handlers of one message.</summary>
    OneByOne,

    /// <summary>A parameter for each source.</summary>
    Each,

    /// <summary>One list.</summary>
    List,
}

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
