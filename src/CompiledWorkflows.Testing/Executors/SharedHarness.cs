namespace CompiledWorkflows;

/// <summary>Shared state for a handler that a test calls directly.</summary>
/// <typeparam name="T">The state's type.</typeparam>
public sealed class SharedHarness<T>
{
    private readonly LoneSharedState<T> _state;

    internal SharedHarness(LoneNode node, T value)
    {
        _state = new LoneSharedState<T>(node, value);
        View = _state.For(node);
    }

    /// <summary>What the handler takes: a real one, which refuses its use after <see cref="ExecutorHarness{TExecutor}.EndHandling"/>.</summary>
    public Shared<T> View { get; }

    /// <summary>Whether a handler has written the state.</summary>
    public bool IsWritten => View.HasWritten;

    /// <summary>What the next superstep would find: what was written last, or else what the test put in.</summary>
    public T Value => View.Current;
}
