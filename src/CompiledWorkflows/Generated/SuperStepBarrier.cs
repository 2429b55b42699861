namespace CompiledWorkflows.Generated;

/// <summary>What happens between two supersteps: answers go into sub-workflows, what was written to shared state is seen by all, and joins make their sets.</summary>
internal sealed class SuperStepBarrier
{
    private readonly List<Join> _ready = [];
    private readonly List<InnerPortNode> _answered = [];

    public List<Join> Joins { get; } = [];

    public List<SharedState> SharedStates { get; } = [];

    public void Add(Join join) => Joins.Add(join);

    public void Add(SharedState state) => SharedStates.Add(state);

    /// <summary>A join has a complete set.</summary>
    public void Ready(Join join) => _ready.Add(join);

    /// <summary>A port of a sub-workflow has got answers.</summary>
    public void Answered(InnerPortNode port) => _answered.Add(port);

    /// <summary>Whether the end of a superstep has work here.</summary>
    public bool HasWork => _ready.Count > 0 || _answered.Count > 0 || SharedStates.Count > 0;

    /// <summary>Ends a superstep in which nothing failed.</summary>
    /// <exception cref="SharedStateConflictException">Two executors wrote, and the state has no merge.</exception>
    public void Complete()
    {
        foreach (var state in SharedStates)
            state.Commit();
        if (_answered.Count > 0)
            Answer();
        FireJoins();
    }

    /// <summary>Makes the sets that are complete, join by join in declaration order.</summary>
    public void FireJoins()
    {
        if (_ready.Count == 0)
            return;

        _ready.Sort(static (left, right) => left.Ordinal.CompareTo(right.Ordinal));
        foreach (var join in _ready)
            join.FireAll();
        _ready.Clear();
    }

    private void Answer()
    {
        _answered.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        foreach (var port in _answered)
            port.DeliverAnswers();
        _answered.Clear();
    }
}
