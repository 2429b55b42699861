namespace CompiledWorkflows.Tests;

/// <summary>The bytes of a file: in the cache, on the disk, and in every state in between.</summary>
internal sealed class SimulatedContent(byte[] durable)
{
    private const int SectorBytes = 512;

    private readonly List<(byte[] State, HashSet<int> Sectors)> _unflushed = [];
    private byte[] _durable = durable;

    /// <summary>What whoever reads the file gets. The array is never changed.</summary>
    public byte[] Cached { get; private set; } = durable;

    public byte[] Flushed => _durable;

    public bool IsLocked { get; set; }

    public void Write(ReadOnlySpan<byte> bytes, int offset)
    {
        var state = new byte[Math.Max(Cached.Length, offset + bytes.Length)];
        Cached.CopyTo(state, 0);
        bytes.CopyTo(state.AsSpan(offset));
        Change(state, offset, offset + bytes.Length);
    }

    public void SetLength(int length)
    {
        var state = new byte[length];
        Cached.AsSpan(0, Math.Min(Cached.Length, length)).CopyTo(state);
        Change(state, Math.Min(Cached.Length, length), Math.Max(Cached.Length, length));
    }

    public void Flush()
    {
        _durable = Written();
        Forget();
    }

    /// <summary>Takes for written what is not.</summary>
    public void Forget() => _unflushed.Clear();

    /// <summary>What is on the disk when every change has got there that the system knows of.</summary>
    public byte[] Written() => Compose(Cached.Length, _ => _unflushed.Count);

    /// <summary>What a power failure can leave where changes get to the disk in their order: no, some, or all of those that were not flushed, torn at any byte.</summary>
    public IEnumerable<byte[]> AfterPowerFailure()
    {
        var all = _unflushed.Count;
        yield return _durable;
        for (var i = 1; i <= all; i++)
            yield return Compose(i == all ? Cached.Length : _unflushed[i - 1].State.Length, _ => i);

        for (var length = (all > 1 ? _unflushed[all - 2].State : _durable).Length + 1; all > 0 && length < Cached.Length; length++)
            yield return Compose(length, _ => all);
    }

    /// <summary>What a power failure can leave where changes get to the disk in any order: the new length, and any sector as it was before or in between.</summary>
    public IEnumerable<byte[]> AfterReordering()
    {
        var all = _unflushed.Count;
        foreach (var sector in _unflushed.SelectMany(change => change.Sectors).Distinct())
        {
            yield return Compose(Cached.Length, s => s == sector ? all : 0);
            for (var i = 0; i < all; i++)
                yield return Compose(Cached.Length, s => s == sector ? i : all);
        }
    }

    /// <summary>A file each of whose sectors is as it was after some number of changes.</summary>
    private byte[] Compose(int length, Func<int, int> changes)
    {
        var result = new byte[length];
        for (var start = 0; start < length; start += SectorBytes)
        {
            var sector = start / SectorBytes;
            var last = changes(sector) - 1;
            while (last >= 0 && !_unflushed[last].Sectors.Contains(sector))
                last--;

            var state = last < 0 ? _durable : _unflushed[last].State;
            var count = Math.Min(SectorBytes, Math.Min(state.Length, length) - start);
            if (count > 0)
                state.AsSpan(start, count).CopyTo(result.AsSpan(start));
        }

        return result;
    }

    private void Change(byte[] state, int from, int to)
    {
        Cached = state;
        _unflushed.Add((state, [.. Enumerable.Range(from / SectorBytes, Math.Max(0, ((to + SectorBytes - 1) / SectorBytes) - (from / SectorBytes)))]));
    }
}
