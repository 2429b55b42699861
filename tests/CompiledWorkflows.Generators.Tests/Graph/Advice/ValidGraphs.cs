using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>Random graphs without problems: of random edges, fan-ins and outputs those are kept that fit what is there already.</summary>
internal static class ValidGraphs
{
    private const int Nodes = 6;
    private const int Types = 2;

    /// <summary>What everything converts to, and the types of responses with their requests, by request and response.</summary>
    private const int Anything = Types;

    private const int Pairs = Types + 1;

    private static readonly EquatableArray<DeclaredType> All = Enumerable.Range(0, Pairs + (Types * Types))
        .Select(type => new DeclaredType { Name = $"T{type}", ConvertsTo = (type == Anything ? [] : new[] { Anything }).ToEquatableArray() })
        .ToEquatableArray();

    private static readonly Gen<DeclaredHandler> Handlers = Gen.Select(Gen.Int[0, Types - 1].Array[1, 2], Gen.Int[0, 9], Gen.Int[0, Types - 1], (messages, kind, returned) =>
        new DeclaredHandler(messages.Select(message => new MessageParameter(message, -1, false)).ToEquatableArray(), messages[0])
        {
            Sends = (kind == 0 ? [] : new[] { returned }).ToEquatableArray(),
            Returned = kind == 0 ? -1 : returned,
            IsStream = kind == 1,
            AlwaysSends = kind > 3,
        });

    private static readonly Gen<DeclaredNode> AnyNode = Gen.Select(Gen.Int[0, 11], Handlers.Array[1, 3], Gen.Int[0, Types - 1], Gen.Int[0, Types - 1], (kind, handlers, request, response) => kind switch
    {
        0 => Port(request, response),
        1 => Workflow(request, response),
        _ => Executor(handlers),
    });

    private static readonly Gen<DeclaredNode> PlainExecutor = Handlers.Where(handler => !handler.IsStream).Array[1, 3].Select(Executor);

    /// <summary>Most lead onwards, so that there are graphs without cycles.</summary>
    private static readonly Gen<(int Source, int Target)> Ends = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[0, 7], (one, other, back) =>
        back == 0 ? (one, other) : (Math.Min(one, other), Math.Max(one, other)));

    private static readonly Gen<Part> Parts = Gen.Select(
        Gen.Int[0, 9], Ends, Gen.Int[0, Nodes - 1], (kind, ends, other) => kind switch
        {
            0 or 1 or 2 => new Part(Edge(RouteKind.Edge, ends.Source, ends.Target, null)),
            3 => new Part(Edge(RouteKind.Edge, ends.Source, ends.Target, "When")),
            4 or 5 => new Part(Edge(RouteKind.Case, ends.Source, ends.Target, "When")),
            6 => new Part(Edge(RouteKind.Otherwise, ends.Source, ends.Target, null)),
            7 or 8 => new Part(FanIn: new DeclaredFanIn { Target = ends.Target, Sources = new[] { ends.Source, other }.ToEquatableArray() }),
            _ => new Part(Output: new DeclaredOutput { Source = ends.Source }),
        });

    /// <summary>Graphs of everything.</summary>
    public static readonly Gen<DeclaredGraph> Any = Of(AnyNode, Parts);

    /// <summary>Graphs of executors that return at most one message, and edges that carry every one.</summary>
    public static readonly Gen<DeclaredGraph> OfPlainEdges = Of(PlainExecutor, Parts.Where(part => part.Edge is { Kind: RouteKind.Edge, When: null }));

    /// <summary>Graphs of such executors, edges, cases and otherwises.</summary>
    public static readonly Gen<DeclaredGraph> OfEdges = Of(PlainExecutor, Parts.Where(part => part.Edge is not null));

    private static Gen<DeclaredGraph> Of(Gen<DeclaredNode> node, Gen<Part> parts) => Gen.Select(node.Array[Nodes], parts.Array[1, 40], (nodes, candidates) =>
    {
        nodes[0] = nodes[0] is { Kind: NodeKind.Executor, Handles.IsEmpty: false } ? nodes[0] : Executor([new DeclaredHandler(new[] { new MessageParameter(0, -1, false) }.ToEquatableArray(), 0) { Sends = new[] { 1 }.ToEquatableArray(), Returned = 1, AlwaysSends = true }]);
        var graph = new DeclaredGraph
        {
            Types = All,
            Nodes = nodes.Select((node, index) => node with { Name = $"N{index}", Id = $"N{index}" }).ToEquatableArray(),
            Starts = new[] { 0 }.ToEquatableArray(),
        };
        return candidates.OrderBy(candidate => candidate.Edge?.Kind == RouteKind.Otherwise).Aggregate(graph, (current, candidate) =>
        {
            var next = candidate switch
            {
                { Edge: { } edge } => current with { Edges = current.Edges.Append(edge).ToEquatableArray() },
                { FanIn: { } fanIn } => current with { FanIns = current.FanIns.Append(fanIn).ToEquatableArray() },
                _ => current with { Outputs = current.Outputs.Append(candidate.Output!).ToEquatableArray() },
            };
            return GraphLinker.Link("W", next).Problems.IsEmpty ? next : current;
        });
    });

    private static DeclaredNode Executor(DeclaredHandler[] handlers) => new()
    {
        Name = "",
        Id = "",
        Kind = NodeKind.Executor,
        Handlers = handlers.DistinctBy(handler => string.Join(' ', handler.Messages.Select(message => message.Type))).ToEquatableArray(),
        Sends = handlers.SelectMany(handler => handler.Sends).Distinct().ToEquatableArray(),
    };

    private static DeclaredNode Port(int request, int response) => Sender(NodeKind.RequestPort, request, [response, Pairs + (request * Types) + response]);

    private static DeclaredNode Workflow(int input, int output) => Sender(NodeKind.Workflow, input, [output]);

    private static DeclaredNode Sender(NodeKind kind, int handled, int[] sends) => new()
    {
        Name = "",
        Id = "",
        Kind = kind,
        Handlers = new[] { new DeclaredHandler(new[] { new MessageParameter(handled, -1, false) }.ToEquatableArray(), handled) { Sends = sends.ToEquatableArray(), HasContext = true } }.ToEquatableArray(),
        Sends = sends.ToEquatableArray(),
    };

    private static DeclaredEdge Edge(RouteKind kind, int source, int target, string? when) => new()
    {
        Kind = kind,
        Source = source,
        Target = target,
        When = when,
        Conditions = (when is null ? [] : new[] { new DeclaredMethod { IsStatic = true, HasSignature = true, Parameter = Anything } }).ToEquatableArray(),
    };

    /// <summary>One declaration of a graph.</summary>
    private sealed record Part(DeclaredEdge? Edge = null, DeclaredFanIn? FanIn = null, DeclaredOutput? Output = null);
}
