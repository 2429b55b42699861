using Names = System.Collections.Generic.Dictionary<string, CompiledWorkflows.Tests.SimulatedContent>;

namespace CompiledWorkflows.Tests;

/// <summary>The names of a directory: as they are, and as a power failure can leave them.</summary>
internal sealed class SimulatedNames
{
    private const int LastChanges = 4;
    private readonly List<Action<Names>> _unflushed = [];

    public SimulatedNames(IReadOnlyDictionary<string, byte[]> files)
    {
        Cached = files.ToDictionary(file => file.Key, file => new SimulatedContent(file.Value));
        Flushed = new(Cached);
    }

    public Names Cached { get; }

    public Names Flushed { get; private set; }

    public SimulatedContent GetOrAdd(string path)
    {
        if (!Cached.TryGetValue(path, out var content))
        {
            content = new SimulatedContent([]);
            Change(names => names[path] = content);
        }

        return content;
    }

    public void Remove(string path)
    {
        if (Cached.ContainsKey(path))
            Change(names => names.Remove(path));
    }

    public void Rename(string path, string destination)
    {
        var content = Cached[path];
        Change(names =>
        {
            _ = names.Remove(path);
            names[destination] = content;
        });
    }

    public void Flush()
    {
        Flushed = new(Cached);
        _unflushed.Clear();
    }

    /// <summary>Any number of the first changes; of the last ones, each alone, or all but one.</summary>
    public IEnumerable<Names> AfterPowerFailure()
    {
        var all = _unflushed.Count;
        for (var count = 0; count <= all; count++)
            yield return Apply(i => i < count);

        for (var one = Math.Max(0, all - LastChanges); one < all && all > 1; one++)
        {
            yield return Apply(i => i != one);
            yield return Apply(i => i == one);
        }
    }

    public static IReadOnlyDictionary<string, byte[]> Contents(Names names, Func<SimulatedContent, byte[]> bytes)
        => names.ToDictionary(name => name.Key, name => bytes(name.Value));

    private Names Apply(Func<int, bool> isKept)
    {
        var names = new Names(Flushed);
        for (var i = 0; i < _unflushed.Count; i++)
        {
            if (isKept(i))
                _unflushed[i](names);
        }

        return names;
    }

    private void Change(Action<Names> change)
    {
        change(Cached);
        _unflushed.Add(change);
    }
}
