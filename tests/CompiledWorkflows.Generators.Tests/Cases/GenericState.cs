// State whose type depends on type parameters: of generic executors, and of generic base classes that others close, one of them generic itself.
using System;
using System.Collections.Generic;
using CompiledWorkflows;

namespace Generic;

public sealed record Batch<T>(IReadOnlyList<T> Items, int Number);

public abstract partial class Collecting<TKey, T>
    where TKey : notnull
{
    [State] private readonly Dictionary<TKey, List<T>> _groups = [];
    [State("count")] private int _count;

    protected int Add(TKey key, T item)
    {
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups[key] = group = [];
        }

        group.Add(item);
        return ++_count;
    }
}

public abstract partial class Halfway<T> : Collecting<string, T[]>
{
    [State] private (T? First, T? Last) _ends;

    [Handler]
    public int On(T item)
    {
        _ends = (_ends.First ?? item, item);
        return Add("all", [item]);
    }
}

[Executor]
public sealed partial class Words : Halfway<string>;

[Executor]
public sealed partial class Window<T>
    where T : struct, IComparable<T>
{
    private readonly record struct Entry(T Item, int Order);

    [State] private readonly Queue<Entry> _entries = [];
    [State] private readonly T? _first;
    [State] private SortedSet<T> _sorted = new(Comparer<T>.Create((left, right) => right.CompareTo(left)));
    [State] private Batch<T>? _last;
    [State] private T[] _tail = [];
    [State] public HashSet<T> Seen { get; } = [];

    [Handler]
    public Batch<T>? On(T item)
    {
        _entries.Enqueue(new(item, _entries.Count));
        _sorted.Add(_first ?? item);
        _tail = [item];
        Seen.Add(item);
        return _last = new Batch<T>([.. _tail, .. _sorted], Seen.Count);
    }
}

[Executor]
public partial class Inheriting<T> : Collecting<T, DateTime>
    where T : notnull
{
    [Handler] public string On(Batch<T> batch) => $"{Add(batch.Items[0], DateTime.UnixEpoch)}";
}

[Executor]
public sealed partial class Closing : Inheriting<long>
{
    [State] private bool _flag;

    [Handler] public void On(bool flag) => _flag = flag;

    public bool Flag => _flag;
}

[Workflow("generic-state")]
[Start<Window<int>>]
[Edge<Window<int>, Inheriting<int>>]
[Edge<Inheriting<int>, Words>]
[Edge<Words, Window<int>>]
[Edge<Window<long>, Closing>]
[Output<Closing>]
public sealed partial class Flow;
