using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A node as its class declares it: what it handles and what it sends, as indexes of types.</summary>
internal sealed record DeclaredNode
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    /// <summary>What its id was in older checkpoints.</summary>
    public EquatableArray<string> FormerIds { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>The handlers in the node's order. A request port handles its request.</summary>
    public EquatableArray<DeclaredHandler> Handlers { get; init; }

    /// <summary>The message types handled one by one, one for each such handler.</summary>
    public EquatableArray<int> Handles => Handlers.Where(handler => handler.Messages.Count == 1).Select(handler => handler.Messages[0].Type).ToEquatableArray();

    /// <summary>The message types sent. A request port sends its response and, after it, the response with its request.</summary>
    public EquatableArray<int> Sends { get; init; }

    /// <summary>The types of the shared state that its handlers take.</summary>
    public EquatableArray<int> Shares { get; init; }

    /// <summary>Whether what it sends is one message in two forms, of which each edge carries one: the bare one or, after it, the pair.</summary>
    public bool SendsOneForm => Kind is NodeKind.RequestPort or NodeKind.InnerPort && Sends.Count == 2;

    /// <summary>What is wrong with the class itself.</summary>
    public EquatableArray<GraphProblem> Problems { get; init; }

    /// <summary>Whether nothing is. Of a node that is wrong itself, to say what does not fit it would be to say that again.</summary>
    public bool IsSound => Problems.IsEmpty;
}
