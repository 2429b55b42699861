namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>A valid graph as messages flow through it: from handler to handler, since what a node sends depends on which of its handlers runs.</summary>
internal sealed class FlowGraph
{
    private readonly int[] _firsts;
    private readonly int[] _nodes;
    private readonly List<Way>[] _ways;

    public FlowGraph(DeclaredGraph declared, LinkedGraph linked)
    {
        Declared = declared;
        Linked = linked;
        _firsts = new int[declared.Nodes.Count + 1];
        for (var node = 0; node < declared.Nodes.Count; node++)
        {
            _firsts[node + 1] = _firsts[node] + declared.Nodes[node].Handlers.Count;
        }

        _nodes = [.. Enumerable.Range(0, declared.Nodes.Count).SelectMany(node => Enumerable.Repeat(node, declared.Nodes[node].Handlers.Count))];
        _ways = [.. Enumerable.Range(0, Count).Select(_ => new List<Way>())];
        for (var step = 0; step < Count; step++)
        {
            AddWays(step);
        }

        Entries = [.. HandlersOf(linked.Start).Where(step => Handler(step).Messages.Count == 1)];
    }

    public DeclaredGraph Declared { get; }

    public LinkedGraph Linked { get; }

    /// <summary>How many steps there are: a step is one handler of one node.</summary>
    public int Count => _firsts[_firsts.Length - 1];

    /// <summary>The steps that an input of the workflow can be.</summary>
    public IReadOnlyList<int> Entries { get; }

    public int Node(int step) => _nodes[step];

    public DeclaredHandler Handler(int step) => Declared.Nodes[_nodes[step]].Handlers[step - _firsts[_nodes[step]]];

    /// <summary>The place of a step's handler among those of its node.</summary>
    public int HandlerIndex(int step) => step - _firsts[_nodes[step]];

    public IEnumerable<int> HandlersOf(int node) => Enumerable.Range(_firsts[node], _firsts[node + 1] - _firsts[node]);

    /// <summary>The ways that messages can go from a step, those out of the workflow included.</summary>
    public IReadOnlyList<Way> From(int step) => _ways[step];

    /// <summary>The steps that the sets of a barrier lead to.</summary>
    public IEnumerable<int> StepsOf(Join join) => join.Handler >= 0
        ? [_firsts[join.Target] + join.Handler]
        : join.Slots.Select(slot => Step(join.Target, slot.Type)).Where(step => step >= 0).Distinct();

    /// <summary>Whether one message brings a step about in each of several replicas.</summary>
    public bool IsBroadcast(int step) =>
        Declared.ReplicasOf(Node(step)) > 1 && (Entries.Contains(step) || _ways.Any(ways => ways.Any(way => way.To == step && way.Route.Selector is null)));

    /// <summary>The step of the handler that takes messages of a type one by one, or -1.</summary>
    private int Step(int node, int type)
    {
        var handlers = Declared.Nodes[node].Handlers;
        for (var handler = 0; handler < handlers.Count; handler++)
        {
            if (handlers[handler].Messages is [var only] && only.Type == type)
            {
                return _firsts[node] + handler;
            }
        }

        return -1;
    }

    private void AddWays(int step)
    {
        var node = _nodes[step];
        var kind = Declared.Nodes[node].Kind;
        var sends = Handler(step).Sends;
        foreach (var route in Linked.Routes)
        {
            // Which sub-workflow a port is in is not known here, so that any may ask.
            var isSent = route.Source == node ? kind != NodeKind.InnerPort && sends.AsSpan().IndexOf(route.Sent) >= 0
                : kind == NodeKind.Workflow && Declared.Nodes[route.Source].Kind == NodeKind.InnerPort;
            if (!isSent)
            {
                continue;
            }

            var isConditional = IsConditional(route);
            if (route.Target == Route.Outside)
            {
                _ways[step].Add(new Way(step, -1, route, isConditional));
            }
            else if (route.Join >= 0)
            {
                _ways[step].AddRange(StepsOf(Linked.Joins[route.Join]).Select(target => new Way(step, target, route, isConditional)));
            }
            else if (Step(route.Target, route.Handled) is >= 0 and var target)
            {
                _ways[step].Add(new Way(step, target, route, isConditional));
            }
        }
    }

    /// <summary>An otherwise takes all messages of a type that no case of its source takes.</summary>
    private bool IsConditional(Route route) => route.Condition is not null || route.Kind == RouteKind.Case || (route.Kind == RouteKind.Otherwise
        && Linked.Routes.Any(other => other.Kind == RouteKind.Case && other.Source == route.Source && (other.Sent == route.Sent || Declared.Nodes[route.Source].SendsOneForm)));
}

/// <summary>A way that a message can go.</summary>
internal sealed class Way(int from, int to, Route route, bool isConditional)
{
    /// <summary>The step that sends it.</summary>
    public int From => from;

    /// <summary>The step that it leads to, or -1 for the outside. A fan-in leads to what takes its sets.</summary>
    public int To => to;

    public Route Route => route;

    /// <summary>Whether the route takes some messages only, or none where another takes them.</summary>
    public bool IsConditional => isConditional;
}
