namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>An executor that answers the requests of a port inside of a sub-workflow, with the edges between the two.</summary>
/// <param name="Flow">The sub-workflow.</param>
/// <param name="Port">Which of the ports in it, counted in a circle.</param>
/// <param name="When">The condition on which it answers, if there is one; what it does not answer goes on outwards.</param>
/// <param name="Kind">How it answers.</param>
internal sealed record DeskModel(int Flow, int Port, ConditionModel? When, DeskKind Kind) : LinkModel
{
    public override IEnumerable<int> Names => [];

    public override IEnumerable<MessageType> From(int node) => [];
}

internal enum DeskKind
{
    /// <summary>It takes the bare request, and what it returns answers that.</summary>
    Bare,

    /// <summary>It takes the request with its id and returns the answer.</summary>
    WithId,

    /// <summary>It keeps the request and answers in a later superstep.</summary>
    Later,
}
