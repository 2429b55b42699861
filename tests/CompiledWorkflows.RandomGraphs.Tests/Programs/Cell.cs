namespace CompiledWorkflows.RandomGraphs;

/// <summary>Shared state as a handler of a random program sees it: only the library can make a <see cref="Shared{T}"/>.</summary>
public sealed class Cell<T>
{
    private readonly Func<T> _get;
    private readonly Action<T> _set;

    internal Cell(Func<T> get, Action<T> set)
    {
        _get = get;
        _set = set;
    }

    /// <summary>Sees what a library's handler gets as a cell. Called by random programs.</summary>
    public Cell(Shared<T> shared)
        : this(() => shared.Value, value => shared.Value = value)
    {
    }

    public T Value
    {
        get => _get();
        set => _set(value);
    }
}
