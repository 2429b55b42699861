namespace CompiledWorkflows.Tests;

public sealed record Series(int[] Numbers);

public sealed record Batch<T>(T[] Items, Batch<T>? Before);

/// <summary>Sends a number a superstep, as two types.</summary>
[Executor("feed")]
[Sends<Series>]
[Sends<byte>]
[Sends<long>]
public sealed partial class SeriesFeed
{
    [Handler]
    public static void OnSeries(Series series, ExecutorContext<SeriesFeed> context)
    {
        if (series.Numbers is not [var first, .. var rest])
            return;

        context.Send((byte)first);
        context.Send((long)first * first);
        context.Send(new Series(rest));
    }
}

/// <summary>State in every form that depends on a type parameter.</summary>
[Executor("window")]
public sealed partial class Window<T>
    where T : struct, IComparable<T>
{
    [State] private readonly Queue<Entry> _entries = [];
    [State] private readonly T _smallest = new();
    [State] private T? _last;
    [State] private T[] _pair = [];
    [State] private SortedSet<T> _descending = new(Comparer<T>.Create((left, right) => right.CompareTo(left)));
    [State] private Dictionary<string, List<T>> _byName = new(StringComparer.OrdinalIgnoreCase);
    [State] private (T Value, int Count) _most;
    [State] private Batch<T>? _batch;

    [State("seen")] public HashSet<T> Seen { get; } = [];

    [Handler]
    public Batch<T> OnItem(T item)
    {
        _entries.Enqueue(new(item, _entries.Count));
        if (_entries.Count > 3)
            _entries.Dequeue();
        _pair = [_last ?? _smallest, item];
        _last = item;
        _descending.Add(item);
        var name = _entries.Count % 2 == 0 ? "even" : "EVEN";
        if (!_byName.TryGetValue(name, out var named))
            _byName[name] = named = [];
        named.Add(item);
        if (!Seen.Add(item))
            _most = (item, _most.Count + 1);
        return _batch = new Batch<T>([.. _pair, .. _descending, .. _byName["Even"], _most.Value, _entries.Peek().Item], _batch?.Before is null ? _batch : null);
    }

    private readonly record struct Entry(T Item, int Order);
}

public abstract partial class Telling<TKey, T>
    where TKey : notnull
{
    [State] private readonly Dictionary<TKey, List<T>> _told = [];
    [State] private int _count;

    protected string Tell(TKey key, T item)
    {
        if (!_told.TryGetValue(key, out var told))
            _told[key] = told = [];
        told.Add(item);
        return $"{++_count}: {key} {string.Join(" ", told)}";
    }
}

public abstract partial class TellingSums<T> : Telling<string, T>
{
    [State("total")] private T? _sum;

    [Handler]
    public string OnBytes(Batch<byte> batch) => Tell("bytes", _sum = Sum(_sum, batch.Items.Sum(item => item)));

    [Handler]
    public string OnLongs(Batch<long> batch) => Tell("longs", _sum = Sum(_sum, batch.Items.Sum()));

    protected abstract T Sum(T? left, long right);
}

[Executor("teller")]
public sealed partial class Teller : TellingSums<decimal>
{
    protected override decimal Sum(decimal left, long right) => left + right;
}

/// <summary>Closed forms of a generic executor, and an executor that closes a generic base class.</summary>
[Workflow("twin")]
[Start<SeriesFeed>]
[Edge<SeriesFeed, SeriesFeed>]
[Edge<SeriesFeed, Window<byte>>]
[Edge<SeriesFeed, Window<long>>]
[Edge<Window<byte>, Teller>]
[Edge<Window<long>, Teller>]
[Output<Teller>]
public sealed partial class OpenTwin;

[Executor("window<byte>")]
public sealed partial class ByteWindow
{
    [State] private readonly Queue<Entry> _entries = [];
    [State] private readonly byte _smallest = new();
    [State] private byte? _last;
    [State] private byte[] _pair = [];
    [State] private SortedSet<byte> _descending = new(Comparer<byte>.Create((left, right) => right.CompareTo(left)));
    [State] private Dictionary<string, List<byte>> _byName = new(StringComparer.OrdinalIgnoreCase);
    [State] private (byte Value, int Count) _most;
    [State] private Batch<byte>? _batch;

    [State("seen")] public HashSet<byte> Seen { get; } = [];

    [Handler]
    public Batch<byte> OnItem(byte item)
    {
        _entries.Enqueue(new(item, _entries.Count));
        if (_entries.Count > 3)
            _entries.Dequeue();
        _pair = [_last ?? _smallest, item];
        _last = item;
        _descending.Add(item);
        var name = _entries.Count % 2 == 0 ? "even" : "EVEN";
        if (!_byName.TryGetValue(name, out var named))
            _byName[name] = named = [];
        named.Add(item);
        if (!Seen.Add(item))
            _most = (item, _most.Count + 1);
        return _batch = new Batch<byte>([.. _pair, .. _descending, .. _byName["Even"], _most.Value, _entries.Peek().Item], _batch?.Before is null ? _batch : null);
    }

    private readonly record struct Entry(byte Item, int Order);
}

[Executor("window<long>")]
public sealed partial class LongWindow
{
    [State] private readonly Queue<Entry> _entries = [];
    [State] private readonly long _smallest = new();
    [State] private long? _last;
    [State] private long[] _pair = [];
    [State] private SortedSet<long> _descending = new(Comparer<long>.Create((left, right) => right.CompareTo(left)));
    [State] private Dictionary<string, List<long>> _byName = new(StringComparer.OrdinalIgnoreCase);
    [State] private (long Value, int Count) _most;
    [State] private Batch<long>? _batch;

    [State("seen")] public HashSet<long> Seen { get; } = [];

    [Handler]
    public Batch<long> OnItem(long item)
    {
        _entries.Enqueue(new(item, _entries.Count));
        if (_entries.Count > 3)
            _entries.Dequeue();
        _pair = [_last ?? _smallest, item];
        _last = item;
        _descending.Add(item);
        var name = _entries.Count % 2 == 0 ? "even" : "EVEN";
        if (!_byName.TryGetValue(name, out var named))
            _byName[name] = named = [];
        named.Add(item);
        if (!Seen.Add(item))
            _most = (item, _most.Count + 1);
        return _batch = new Batch<long>([.. _pair, .. _descending, .. _byName["Even"], _most.Value, _entries.Peek().Item], _batch?.Before is null ? _batch : null);
    }

    private readonly record struct Entry(long Item, int Order);
}

[Executor("teller")]
public sealed partial class PlainTeller
{
    [State] private int _count;
    [State] private readonly Dictionary<string, List<decimal>> _told = [];
    [State("total")] private decimal _sum;

    [Handler]
    public string OnBytes(Batch<byte> batch) => Tell("bytes", _sum += batch.Items.Sum(item => item));

    [Handler]
    public string OnLongs(Batch<long> batch) => Tell("longs", _sum += batch.Items.Sum());

    private string Tell(string key, decimal item)
    {
        if (!_told.TryGetValue(key, out var told))
            _told[key] = told = [];
        told.Add(item);
        return $"{++_count}: {key} {string.Join(" ", told)}";
    }
}

/// <summary>The same, written out without type parameters.</summary>
[Workflow("twin")]
[Start<SeriesFeed>]
[Edge<SeriesFeed, SeriesFeed>]
[Edge<SeriesFeed, ByteWindow>]
[Edge<SeriesFeed, LongWindow>]
[Edge<ByteWindow, PlainTeller>]
[Edge<LongWindow, PlainTeller>]
[Output<PlainTeller>]
public sealed partial class PlainTwin;
