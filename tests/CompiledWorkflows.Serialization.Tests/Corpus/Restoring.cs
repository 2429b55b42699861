using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CompiledWorkflows.Serialization.Tests.Harness;

public sealed class GetOnly { public List<int> Items { get; } = new() { 9 }; public Dictionary<string, int> Map { get; } = new(StringComparer.OrdinalIgnoreCase); public Stack<int> Stack { get; } = new(); public IList<string> Names { get; } = new List<string>(); }
public sealed record GetOnlyRecord(int X) { public SortedSet<int> Set { get; } = new(); public Queue<int> Queue { get; } = new(); public required HashSet<string> Words { get; init; } }
public sealed class Wrapped { private readonly List<int> _items = new(); public List<int> Items => _items; }
public sealed class Comparers
{
    public Dictionary<string, int> A { get; set; } = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> B { get; init; } = new(StringComparer.OrdinalIgnoreCase);
    public SortedDictionary<string, int> C { get; set; } = new(StringComparer.Ordinal);
    public ConcurrentDictionary<string, int> D { get; init; } = new(StringComparer.OrdinalIgnoreCase);
    public ImmutableDictionary<string, int> E { get; set; } = ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);
    public ImmutableHashSet<string> F { get; init; } = ImmutableHashSet<string>.Empty.WithComparer(StringComparer.OrdinalIgnoreCase);
    public IDictionary<string, int> G { get; set; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
    public ISet<string> H { get; set; } = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, int>? I = new(StringComparer.OrdinalIgnoreCase);
}
public sealed partial class PrivateComparers { private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase); private readonly List<int>? _none; public PrivateComparers See(string s) { _seen[s] = 1; return this; } public bool Saw(string s) => _seen.ContainsKey(s) && _none is null; }
public sealed class ReadOnlyField { public readonly int X; public readonly List<int> Y = new(); public ReadOnlyField() : this(5, 0) { } private ReadOnlyField(int z, int _) { X = z; } public static ReadOnlyField Make() => new(7, 0) { Y = { 1 } }; }

public static class Samples
{
    public static IEnumerable<Sample> All()
    {
        yield return Sample.Of<GetOnly>(new() { Items = { 1 }, Map = { ["a"] = 1 }, Names = { "n" } }, Oracle.Differs);
        yield return Sample.Of<GetOnlyRecord>(new(1) { Set = { 3, 2 }, Words = ["w"] }, Oracle.Differs);
        yield return Sample.Of<Wrapped>(new() { Items = { 1, 2 } }, Oracle.Differs);
        yield return Sample.Of<Comparers>(new() { A = { ["a"] = 1 }, B = { "b" }, C = { ["c"] = 1 }, G = { ["g"] = 1 } }, Oracle.Differs);
        yield return Sample.Of<PrivateComparers>(new PrivateComparers().See("x"), Oracle.SamePrivate);
        yield return Sample.Of<ReadOnlyField>(ReadOnlyField.Make(), Oracle.Differs);
    }
}
