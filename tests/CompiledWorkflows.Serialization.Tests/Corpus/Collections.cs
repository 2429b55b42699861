using System;
using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using CompiledWorkflows.Serialization.Tests.Harness;

public sealed record Item(string Name, int Count);

public sealed class Names : List<string>;

public sealed class Lookup : Dictionary<string, Item>;

public sealed class Bag : ICollection<int>
{
    private readonly List<int> _items = new();
    public int Count => _items.Count;
    public bool IsReadOnly => false;
    public void Add(int item) => _items.Add(item);
    public void Clear() => _items.Clear();
    public bool Contains(int item) => _items.Contains(item);
    public void CopyTo(int[] array, int index) => _items.CopyTo(array, index);
    public bool Remove(int item) => _items.Remove(item);
    public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Samples
{
    private static readonly string[] Words = ["one", "two", "three", "four"];

    private static IEnumerable<string> Lazily()
    {
        foreach (var word in Words)
        {
            yield return word;
        }
    }

    public static IEnumerable<Sample> All()
    {
        yield return Sample.Of<string[]?>(null);
        yield return Sample.Of<string?[]>([null, "a"]);
        foreach (var n in new[] { 0, 1, 15, 16, 5000, 70000 })
        {
            yield return Sample.Of<int[]>(Enumerable.Range(0, n).ToArray());
            yield return Sample.Of<Guid[]>(Enumerable.Range(0, n / 10).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray());
            yield return Sample.Of<Dictionary<int, string>>(Enumerable.Range(0, n / 100).ToDictionary(i => i, i => "v" + i));
        }

        yield return Sample.Of<int[][]>([[1], [], [2, 3]]);
        yield return Sample.Of<int[,]>(new int[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        yield return Sample.Of<int[,]?>(null);
        yield return Sample.Of<string[,]>(new string[0, 7]);
        yield return Sample.Of<string[,,]>(new string[,,] { { { "a", "b" }, { "c", "d" } } });
        yield return Sample.Of<Item[,,,]>(new Item[1, 2, 1, 2] { { { { new("a", 1), new("b", 2) } }, { { new("c", 3), new("d", 4) } } } });
        yield return Sample.Of<Memory<int>>(new[] { 1, 2 }, Oracle.Differs);
        yield return Sample.Of<ReadOnlyMemory<int>>(new[] { 1, 2 }, Oracle.Differs);
        yield return Sample.Of<ArraySegment<int>>(new ArraySegment<int>([1, 2, 3]));
        yield return Sample.Of<ArraySegment<int>>(default);
        yield return Sample.Of<List<Item?>>([new("a", 1), null]);
        yield return Sample.Of<List<Item>?>(null);
        yield return Sample.Of<List<DateTime>>([new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)]);
        yield return Sample.Of<LinkedList<string>>(new(Words));
        yield return Sample.Of<Collection<string>>(new(Words.ToList()));
        yield return Sample.Of<ObservableCollection<string>>(new(Words));
        yield return Sample.Of<ReadOnlyCollection<string>>(new(Words));
        yield return Sample.Of<ReadOnlyObservableCollection<string>>(new(new(Words)));
        yield return Sample.Of<Queue<string>>(new(Words));
        yield return Sample.Of<Stack<string>>(new(Words));
        yield return Sample.Of<ConcurrentQueue<string>>(new(Words));
        yield return Sample.Of<ConcurrentStack<string>>(new(Words));
        yield return Sample.Of<ConcurrentBag<string>>(new(Words));
        yield return Sample.Of<HashSet<string>>(new(Words));
        yield return Sample.Of<SortedSet<string>>(new(Words));
        yield return Sample.Of<ReadOnlySet<string>>(new(new HashSet<string>(Words)), Oracle.Differs);
        yield return Sample.Of<FrozenSet<string>>(Words.ToFrozenSet());
        yield return Sample.Of<PriorityQueue<string, int>>(new([("a", 2), ("b", 1)]), Oracle.Differs);
        yield return Sample.Of<IEnumerable<string>>(Words);
        yield return Sample.Of<IEnumerable<string>>(Lazily());
        yield return Sample.Of<IReadOnlyCollection<string>>(Words);
        yield return Sample.Of<IReadOnlyList<string>>(new List<string>(Words));
        yield return Sample.Of<ICollection<string>>(new HashSet<string>(Words), Oracle.Differs);
        yield return Sample.Of<IList<string>>(Words);
        yield return Sample.Of<ISet<string>>(new SortedSet<string>(Words), Oracle.Differs);
        yield return Sample.Of<IReadOnlySet<string>>(new HashSet<string>(Words));
        yield return Sample.Of<Dictionary<string, Item>>(new() { ["a"] = new("x", 1), ["b"] = new("y", 2) });
        yield return Sample.Of<SortedDictionary<int, string>>(new() { [2] = "b", [1] = "a" });
        yield return Sample.Of<SortedList<int, string>>(new() { [2] = "b", [1] = "a" });
        yield return Sample.Of<OrderedDictionary<int, string>>(new() { [2] = "b", [1] = "a" }, Oracle.Differs);
        yield return Sample.Of<ConcurrentDictionary<int, string>>(new() { [2] = "b", [1] = "a" });
        yield return Sample.Of<ReadOnlyDictionary<int, string>>(new(new Dictionary<int, string> { [2] = "b", [1] = "a" }));
        yield return Sample.Of<FrozenDictionary<int, string>>(new Dictionary<int, string> { [2] = "b", [1] = "a" }.ToFrozenDictionary());
        yield return Sample.Of<IDictionary<int, string>>(new Dictionary<int, string> { [2] = "b", [1] = "a" });
        yield return Sample.Of<IReadOnlyDictionary<Guid, int[]>>(new Dictionary<Guid, int[]> { [Guid.Empty] = [1] });
        yield return Sample.Of<ImmutableArray<string>>([.. Words]);
        yield return Sample.Of<ImmutableArray<string>>(default, Oracle.Differs);
        yield return Sample.Of<ImmutableList<string>>([.. Words]);
        yield return Sample.Of<ImmutableQueue<string>>([.. Words]);
        yield return Sample.Of<ImmutableStack<string>>(ImmutableStack.CreateRange(Words));
        yield return Sample.Of<ImmutableHashSet<string>>([.. Words]);
        yield return Sample.Of<ImmutableSortedSet<string>>([.. Words]);
        yield return Sample.Of<ImmutableDictionary<int, string>>(ImmutableDictionary<int, string>.Empty.Add(2, "b").Add(1, "a"));
        yield return Sample.Of<ImmutableSortedDictionary<int, string>>(ImmutableSortedDictionary<int, string>.Empty.Add(2, "b").Add(1, "a"));
        yield return Sample.Of<IImmutableList<string>>(ImmutableList.CreateRange(Words));
        yield return Sample.Of<IImmutableQueue<string>>(ImmutableQueue.CreateRange(Words));
        yield return Sample.Of<IImmutableStack<string>>(ImmutableStack.CreateRange(Words));
        yield return Sample.Of<IImmutableSet<string>>(ImmutableHashSet.CreateRange(Words));
        yield return Sample.Of<IImmutableDictionary<int, string>>(ImmutableDictionary<int, string>.Empty.Add(2, "b"));
        yield return Sample.Of<Names>(new() { "a", "b" });
        yield return Sample.Of<Lookup>(new() { ["a"] = new("x", 1) }, Oracle.Differs);
        yield return Sample.Of<Bag>(new() { 1, 2 });
        yield return Sample.Of<Dictionary<(int, string), List<Dictionary<string, HashSet<int>>>>>(new() { [(1, "a")] = [new() { ["x"] = [1, 2] }] });
        yield return Sample.Of<List<(Item?, int[])?>>([(new("a", 1), [1]), null]);
    }
}
