using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>
/// A plain run of a graph: every handler sends one message of each type that it can send, and conditions are as the test wants them. It
/// knows nodes, routes and counts of messages only.
/// </summary>
internal sealed class Simulation
{
    /// <summary>So that what multiplies comes to an end.</summary>
    private const int MostOfOne = 3;

    private readonly DeclaredGraph _graph;
    private readonly LinkedGraph _linked;
    private readonly Func<Route, bool> _holds;
    private readonly int[][] _waiting;
    private Dictionary<(int Node, int Handler), int> _inboxes = [];

    /// <param name="graph">A graph without problems.</param>
    /// <param name="first">What the first message comes to.</param>
    /// <param name="holds">Whether the condition of a route holds.</param>
    public Simulation(DeclaredGraph graph, (int Node, int Handler) first, Func<Route, bool> holds)
    {
        _graph = graph;
        _linked = GraphLinker.Link("W", graph);
        _holds = holds;
        _waiting = [.. _linked.Joins.Select(join => new int[join.Slots.Count])];
        _inboxes[first] = 1;
    }

    /// <summary>What runs in the next superstep.</summary>
    public IReadOnlyCollection<(int Node, int Handler)> Active => _inboxes.Keys;

    public HashSet<int> Fired { get; } = [];

    /// <summary>How many messages have left the workflow.</summary>
    public int Outputs { get; private set; }

    /// <summary>What has been sent and has no route, by node and type.</summary>
    public HashSet<(int Node, int Type)> Untaken { get; } = [];

    /// <summary>What waits in a barrier, source by source.</summary>
    public IReadOnlyList<int> Waiting(int join) => _waiting[join];

    /// <summary>The inputs that a graph takes.</summary>
    public static IEnumerable<(int Node, int Handler)> Inputs(DeclaredGraph graph) => graph.Nodes[graph.Starts[0]].Handlers
        .Select((handler, index) => (handler, index))
        .Where(each => each.handler.Messages.Count == 1)
        .Select(each => (graph.Starts[0], each.index));

    public Simulation Run(int superSteps, Action? before = null)
    {
        for (var superStep = 0; superStep < superSteps && _inboxes.Count > 0; superStep++)
        {
            before?.Invoke();
            Step();
        }

        return this;
    }

    private void Step()
    {
        var now = _inboxes;
        _inboxes = [];
        foreach (var ((node, handler), count) in now)
        {
            var sent = _graph.Nodes[node].Handlers[handler].Sends;
            for (var message = 0; message < count; message++)
            {
                foreach (var types in _graph.Nodes[node].SendsOneForm ? [[.. sent]] : sent.Select(type => new[] { type }))
                {
                    Send(node, types);
                }
            }
        }

        for (var index = 0; index < _linked.Joins.Count; index++)
        {
            var join = _linked.Joins[index];
            while (_waiting[index].All(count => count > 0))
            {
                _ = Fired.Add(index);
                for (var slot = 0; slot < join.Slots.Count; slot++)
                {
                    _waiting[index][slot]--;
                    if (join.Handler < 0)
                    {
                        Deliver(join.Target, join.Slots[slot].Type);
                    }
                }

                if (join.Handler >= 0)
                {
                    Deliver((join.Target, join.Handler));
                }
            }
        }
    }

    /// <summary>Sends one message, which a port offers in two forms.</summary>
    private void Send(int node, int[] types)
    {
        var routes = _linked.Routes.Where(route => route.Source == node && types.Contains(route.Sent)).ToList();
        if (routes.Count == 0)
        {
            _ = Untaken.Add((node, types[0]));
        }

        var cases = routes.Where(route => route.Kind == RouteKind.Case).OrderBy(route => route.Declaration).Where(_holds).Concat(routes.Where(route => route.Kind == RouteKind.Otherwise)).Take(1);
        foreach (var route in routes.Where(route => route.Kind is not (RouteKind.Case or RouteKind.Otherwise) && (route.Condition is null || _holds(route))).Concat(cases))
        {
            if (route.Target == Route.Outside)
            {
                Outputs++;
            }
            else if (route.Join >= 0)
            {
                _waiting[route.Join][route.Slot] = Math.Min(MostOfOne, _waiting[route.Join][route.Slot] + 1);
            }
            else
            {
                Deliver(route.Target, route.Handled);
            }
        }
    }

    private void Deliver(int node, int type) =>
        Deliver((node, _graph.Nodes[node].Handlers.Select((handler, index) => (handler, index)).First(each => each.handler.Messages.Count == 1 && each.handler.Messages[0].Type == type).index));

    private void Deliver((int Node, int Handler) to) => _inboxes[to] = Math.Min(MostOfOne, _inboxes.GetValueOrDefault(to) + 1);
}
