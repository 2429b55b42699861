namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Tells which steps can lead to each other.</summary>
internal sealed class Cycles
{
    private readonly FlowGraph _flow;
    private readonly int[] _components;
    private readonly List<int[]> _members = [];

    public Cycles(FlowGraph flow)
    {
        _flow = flow;
        var reached = Enumerable.Range(0, flow.Count).Select(Reached).ToArray();
        _components = [.. Enumerable.Repeat(-1, flow.Count)];
        for (var step = 0; step < flow.Count; step++)
        {
            if (_components[step] < 0)
            {
                int[] members = [.. Enumerable.Range(step, flow.Count - step).Where(other => other == step || (reached[step][other] && reached[other][step]))];
                foreach (var member in members)
                {
                    _components[member] = _members.Count;
                }

                _members.Add(members);
            }
        }

        All = [.. _members.Where(members => reached[members[0]][members[0]])];
    }

    /// <summary>The cycles: sets of steps each of which leads to each.</summary>
    public IReadOnlyList<int[]> All { get; }

    /// <summary>The number of the cycle that a step is in; of its own where it is in none.</summary>
    public int Of(int step) => _components[step];

    private bool[] Reached(int from)
    {
        var reached = new bool[_flow.Count];
        var next = new Stack<int>([from]);
        while (next.Count > 0)
        {
            foreach (var way in _flow.From(next.Pop()))
            {
                if (way.To >= 0 && !reached[way.To])
                {
                    reached[way.To] = true;
                    next.Push(way.To);
                }
            }
        }

        return reached;
    }
}
