namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>What messages can get to from some steps: a fan-in lets them pass when something has come from each of its sources.</summary>
internal sealed class Reach
{
    private readonly FlowGraph _flow;
    private readonly Func<Way, bool>? _isOpen;
    private readonly bool[] _steps;
    private readonly bool[][] _slots;
    private readonly Queue<int> _next = new();

    private Reach(FlowGraph flow, Func<Way, bool>? isOpen)
    {
        _flow = flow;
        _isOpen = isOpen;
        _steps = new bool[flow.Count];
        _slots = [.. flow.Linked.Joins.Select(join => new bool[join.Slots.Count])];
    }

    /// <summary>All that an input of the workflow can lead to.</summary>
    /// <param name="flow">The graph.</param>
    /// <param name="isOpen">Which ways can be gone; all where it is left out.</param>
    public static Reach OfInputs(FlowGraph flow, Func<Way, bool>? isOpen = null) => new Reach(flow, isOpen).Add(flow.Entries);

    public bool HasStep(int step) => _steps[step];

    public bool HasNode(int node) => _flow.HandlersOf(node).Any(HasStep);

    /// <summary>Whether something comes from a source of a barrier.</summary>
    public bool HasSlot(int join, int slot) => _slots[join][slot];

    /// <summary>Adds steps as if messages came to them, and whatever they lead to.</summary>
    public Reach Add(IEnumerable<int> steps)
    {
        foreach (var step in steps)
        {
            Enter(step);
        }

        while (_next.Count > 0)
        {
            foreach (var way in _flow.From(_next.Dequeue()))
            {
                if (_isOpen is null || _isOpen(way))
                {
                    Go(way);
                }
            }
        }

        return this;
    }

    /// <summary>Adds a source of a barrier as if something came from it.</summary>
    public void AddSlot(int join, int slot)
    {
        Fill(join, slot);
        _ = Add([]);
    }

    private void Go(Way way)
    {
        if (way.Route.Join >= 0)
        {
            Fill(way.Route.Join, way.Route.Slot);
        }
        else if (way.To >= 0)
        {
            Enter(way.To);
        }
    }

    private void Fill(int join, int slot)
    {
        if (_slots[join][slot])
        {
            return;
        }

        _slots[join][slot] = true;
        if (_slots[join].All(isFilled => isFilled))
        {
            foreach (var step in _flow.StepsOf(_flow.Linked.Joins[join]))
            {
                Enter(step);
            }
        }
    }

    private void Enter(int step)
    {
        if (!_steps[step])
        {
            _steps[step] = true;
            _next.Enqueue(step);
        }
    }
}
