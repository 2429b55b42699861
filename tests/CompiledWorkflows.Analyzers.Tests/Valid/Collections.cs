// Collections of all kinds as messages and as state: immutable, frozen, concurrent, with comparers, of several dimensions, classes of their own.
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CompiledWorkflows;

public sealed class Bag : ICollection<string>
{
    private readonly List<string> _items = [];

    public int Count => _items.Count;

    public bool IsReadOnly => false;

    public void Add(string item) => _items.Add(item);

    public void Clear() => _items.Clear();

    public bool Contains(string item) => _items.Contains(item);

    public void CopyTo(string[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public bool Remove(string item) => _items.Remove(item);

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Lines : Collection<string>;

public sealed class Prices : Dictionary<string, decimal>
{
    public Prices()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}

[Executor]
public sealed partial class Keeper
{
    [State] private ImmutableDictionary<string, ImmutableArray<int>> _map = ImmutableDictionary.Create<string, ImmutableArray<int>>(StringComparer.OrdinalIgnoreCase);
    [State] private readonly ConcurrentDictionary<string, int> _hits = new(StringComparer.Ordinal);
    [State] private readonly PriorityQueue<string, int> _queue = new();
    [State] private readonly LinkedList<DateOnly> _dates = new();
    [State] private readonly Stack<(int, int)> _stack = new();
    [State] private FrozenSet<string> _known = ["a", "b"];
    [State] private double[,] _grid = new double[2, 3];
    [State] private int[][] _rows = [[1], [2, 3]];
    [State] private readonly Bag _bag = [];
    [State] private Prices _prices = [];

    [Handler]
    public ReadOnlyCollection<KeyValuePair<string, int>> OnText(string text)
    {
        _map = _map.Add(text, [_grid.Length]);
        _hits.AddOrUpdate(text, 1, (_, count) => count + 1);
        _queue.Enqueue(text, text.Length);
        _dates.AddLast(DateOnly.MinValue);
        _stack.Push((1, 2));
        _known = new HashSet<string>(_known) { text }.ToFrozenSet();
        _grid[0, 0] = _rows.Length;
        _rows = [[_bag.Count]];
        _bag.Add(text);
        _prices = new Prices { [text] = _known.Count };
        return new([.. _hits]);
    }

    [Handler]
    public ReadOnlyMemory<byte> OnLines(Lines lines) => new byte[lines.Count];
}

[Workflow("keeping")]
[Start<Keeper>]
[Output<Keeper>]
public sealed partial class Keeping;
