namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Tells where one input may lead to several messages of a kind. A cycle by itself brings one after the other, and does not count; what
/// cannot be told counts as several.
/// </summary>
internal sealed class Multiplicity
{
    private const int Many = 2;

    private readonly FlowGraph _flow;
    private readonly IHandlerBodies _bodies;
    private readonly Cycles _cycles;
    private readonly HashSet<int> _many = [];

    public Multiplicity(FlowGraph flow, IHandlerBodies bodies, Cycles cycles)
    {
        _flow = flow;
        _bodies = bodies;
        _cycles = cycles;
        foreach (var entry in flow.Entries)
        {
            Count(entry);
        }
    }

    /// <summary>Whether a step may be taken for several messages that are not the rounds of one.</summary>
    public bool IsMany(int step) => _many.Contains(_cycles.Of(step));

    /// <summary>Whether a step may send several messages of a type each time.</summary>
    public bool SendsMany(int step, int type)
    {
        var node = _flow.Node(step);
        var handler = _flow.Handler(step);
        return _flow.Declared.Nodes[node].Kind == NodeKind.Workflow
            || _flow.Declared.ReplicasOf(node) > 1
            || handler.IsStream
            || (_flow.Declared.Nodes[node].Kind == NodeKind.Executor && handler.HasContext && (type == handler.Returned || _bodies.Sends(node, _flow.HandlerIndex(step), type) != SendCount.AtMostOnce));
    }

    private void Count(int entry)
    {
        var counts = new int[_flow.Count];
        var steps = Enumerable.Range(0, _flow.Count).ToList();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var cycle in steps.GroupBy(_cycles.Of))
            {
                var number = cycle.Key;
                var count = Math.Min(Many, Entering(counts, [.. cycle]) + (_cycles.Of(entry) == number ? 1 : 0));
                if (count > counts[number])
                {
                    counts[number] = count;
                    isChanged = true;
                }
            }
        }

        _many.UnionWith(steps.Select(_cycles.Of).Where(number => counts[number] == Many));
    }

    /// <summary>How many messages come into a cycle; several where they multiply in it. Of what a fan-in waits for the source that sends most counts.</summary>
    private int Entering(int[] counts, int[] cycle)
    {
        var ways = Enumerable.Range(0, _flow.Count).Where(step => counts[_cycles.Of(step)] > 0).SelectMany(_flow.From).Where(way => cycle.Contains(way.To)).ToList();
        var inside = ways.Where(way => cycle.Contains(way.From)).ToList();
        if (inside.Any(way => SendsMany(way.From, way.Route.Sent)) || inside.Where(way => way.Route.Join < 0).GroupBy(way => way.To).Any(into => into.Count() > 1))
        {
            return Many;
        }

        var outside = ways.Except(inside).GroupBy(way => way.Route.Join);
        return outside.Sum(into => into.Key < 0 ? into.Sum(Sent) : into.GroupBy(way => way.Route.Slot).Max(slot => slot.Sum(Sent)));

        int Sent(Way way) => SendsMany(way.From, way.Route.Sent) ? Many : counts[_cycles.Of(way.From)];
    }
}
