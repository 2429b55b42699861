namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Tells in which supersteps the steps of a graph can be taken, counted from an input on. A request may be answered in any superstep after the one that asks, and a
/// sub-workflow may send in any after the one that it is sent to. What goes on after the horizon repeats what went before.
/// </summary>
internal sealed class SuperSteps
{
    private const int Horizon = 128;

    private readonly FlowGraph _flow;
    private readonly List<HashSet<int>> _taken = [];

    public SuperSteps(FlowGraph flow)
    {
        _flow = flow;
        foreach (var entry in flow.Entries)
        {
            Follow(entry);
        }
    }

    /// <summary>Whether two steps can be taken in one superstep, for all that their distances from the start say.</summary>
    public bool CanMeet(int step, int other) => _taken.Any(taken => taken.Contains(step) && taken.Contains(other));

    private void Follow(int entry)
    {
        var filled = new HashSet<(int Join, int Slot)>();
        var now = new HashSet<int> { entry };
        for (var superStep = 0; superStep < Horizon && now.Count > 0; superStep++)
        {
            _taken.Add(now);
            var before = filled.Count;
            var next = new HashSet<int>(now.Where(IsPending));
            var ways = now.SelectMany(_flow.From).Where(way => way.To >= 0).ToList();
            filled.UnionWith(ways.Where(way => way.Route.Join >= 0).Select(way => (way.Route.Join, way.Route.Slot)));
            next.UnionWith(ways.Where(way => way.Route.Join < 0 || IsFull(way.Route.Join)).Select(way => way.To));
            if (next.SetEquals(now) && filled.Count == before)
            {
                return;
            }

            now = next;
        }

        bool IsFull(int join) => Enumerable.Range(0, _flow.Linked.Joins[join].Slots.Count).All(slot => filled.Contains((join, slot)));
    }

    private bool IsPending(int step) => _flow.Declared.Nodes[_flow.Node(step)].Kind is NodeKind.RequestPort or NodeKind.Workflow;
}
