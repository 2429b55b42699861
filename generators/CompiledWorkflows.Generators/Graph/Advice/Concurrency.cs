namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Tells which steps can be taken in one superstep. Two are where one message goes both ways, and what follows on one is with what
/// follows on the other. Branches of which a condition may choose one, and messages of which a handler may send one, are not; nor is
/// what comes out of a fan-in with what still leads into it.
/// </summary>
internal sealed class Concurrency
{
    private readonly FlowGraph _flow;
    private readonly IHandlerBodies _bodies;
    private readonly SuperSteps _superSteps;
    private readonly HashSet<(int, int)> _pairs = [];
    private readonly Queue<(int, int)> _next = new();
    private readonly HashSet<int>[] _feeders;

    public Concurrency(FlowGraph flow, IHandlerBodies bodies)
    {
        _flow = flow;
        _bodies = bodies;
        _superSteps = new SuperSteps(flow);
        _feeders = [.. Enumerable.Range(0, flow.Linked.Joins.Count).Select(Feeders)];
        var reach = Reach.OfInputs(flow);
        for (var step = 0; step < flow.Count; step++)
        {
            if (reach.HasStep(step))
            {
                Fork(step);
            }
        }

        while (_next.Count > 0)
        {
            var (first, second) = _next.Dequeue();
            foreach (var way in Onwards(first))
            {
                foreach (var other in Onwards(second))
                {
                    Add(way, other);
                }
            }
        }
    }

    /// <summary>Whether two steps can be taken in one superstep; a step with itself, for two messages.</summary>
    public bool CanMeet(int step, int other) =>
        _pairs.Contains((Math.Min(step, other), Math.Max(step, other))) && (step == other || _superSteps.CanMeet(step, other));

    /// <summary>The pairs that one message, taken at a step, leads to.</summary>
    private void Fork(int step)
    {
        if (_flow.IsBroadcast(step))
        {
            Add(step, step);
        }

        var ways = _flow.From(step);
        for (var first = 0; first < ways.Count; first++)
        {
            for (var second = first; second < ways.Count; second++)
            {
                if (GoBoth(step, ways[first], ways[second]))
                {
                    Add((ways[first].To, ways[first].Route.Join), (ways[second].To, ways[second].Route.Join));
                }
            }
        }
    }

    private bool GoBoth(int step, Way way, Way other) =>
        IsMany(step, way.Route.Sent) || IsMany(step, other.Route.Sent)
        || (way != other
            && !(way.IsConditional && other.IsConditional)
            && (way.Route.Sent == other.Route.Sent || _flow.Declared.Nodes[way.Route.Source].SendsOneForm)
            && way.Route.Source == other.Route.Source);

    private bool IsMany(int step, int type)
    {
        var handler = _flow.Handler(step);
        return (handler.IsStream && handler.Returned == type)
            || (handler.HasContext && _flow.Declared.Nodes[_flow.Node(step)].Kind == NodeKind.Executor && _bodies.Sends(_flow.Node(step), _flow.HandlerIndex(step), type) == SendCount.Many);
    }

    /// <summary>Where a step leads; a port and a sub-workflow may also still be what they are.</summary>
    private IEnumerable<(int Step, int Join)> Onwards(int step)
    {
        var ways = _flow.From(step).Select(way => (way.To, way.Route.Join));
        return _flow.Declared.Nodes[_flow.Node(step)].Kind is NodeKind.RequestPort or NodeKind.Workflow ? ways.Append((step, -1)) : ways;
    }

    private void Add((int Step, int Join) way, (int Step, int Join) other)
    {
        var isBeforeJoin = (way.Join >= 0 && _feeders[way.Join].Contains(other.Step)) || (other.Join >= 0 && _feeders[other.Join].Contains(way.Step));
        if (way.Step >= 0 && other.Step >= 0 && !isBeforeJoin && (way.Join < 0 || way.Join != other.Join))
        {
            Add(way.Step, other.Step);
        }
    }

    private void Add(int step, int other)
    {
        var pair = (Math.Min(step, other), Math.Max(step, other));
        if (_pairs.Add(pair))
        {
            _next.Enqueue(pair);
        }
    }

    /// <summary>The steps that lead into a barrier, before it.</summary>
    private HashSet<int> Feeders(int join)
    {
        var after = new HashSet<int>(_flow.StepsOf(_flow.Linked.Joins[join]));
        return [.. Enumerable.Range(0, _flow.Count).Where(step => Search.From(_flow, _flow.From(step), way => !after.Contains(way.From)).Any(way => way.Route.Join == join))];
    }
}
