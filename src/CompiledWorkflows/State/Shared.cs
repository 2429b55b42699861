using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A handler's view of state that a workflow declares with <see cref="SharedStateAttribute{T}"/>.</summary>
/// <typeparam name="T">The state's type.</typeparam>
/// <remarks>
/// What the executor writes it sees at once; the others see it from the next superstep. Valid until the handler has returned. Like the
/// executor's own fields it is not safe for concurrent use within a handler.
/// </remarks>
public sealed class Shared<T> : IRevertible
{
    private readonly SharedState<T> _state;
    private readonly Node _node;
    private T? _written;
    private T? _marked;
    private bool _wasWritten;

    internal Shared(SharedState<T> state, Node node)
    {
        _state = state;
        _node = node;
    }

    /// <summary>The state as it was when the superstep began, or what this executor has written since.</summary>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public T Value
    {
        get
        {
            _node.RequireHandling();
            return Current;
        }
        set
        {
            _node.RequireHandling();
            _written = value;
            if (HasWritten)
                return;

            HasWritten = true;
            _state.Wrote(this);
        }
    }

    internal Node Writer => _node;

    /// <summary>What <see cref="Value"/> shows, whether the handler has returned or not.</summary>
    internal T Current => HasWritten ? _written! : _state.Read();

    internal bool HasWritten { get; private set; }

    /// <summary>Replaces the state by what a function makes of it.</summary>
    /// <param name="update">Makes the new value of the old one.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public void Update(Func<T, T> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        Value = update(Value);
    }

    void IRevertible.Mark()
    {
        _wasWritten = HasWritten;
        _marked = HasWritten ? _state.Copy(_written!) : default;
    }

    void IRevertible.Revert()
    {
        if (HasWritten && !_wasWritten)
            _state.TakeBack(this);
        (_written, HasWritten, _marked) = (_marked, _wasWritten, default);
    }

    /// <summary>Takes away what the executor has written in this superstep.</summary>
    internal T TakeWritten()
    {
        var written = _written!;
        _written = default;
        HasWritten = false;
        return written;
    }
}
