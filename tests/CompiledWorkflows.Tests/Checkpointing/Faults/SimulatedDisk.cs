namespace CompiledWorkflows.Tests;

/// <summary>A file system in memory that tells the durable from the cached, counts its calls, and goes wrong or dies in those that it is told to.</summary>
internal sealed class SimulatedDisk(IReadOnlyDictionary<string, byte[]>? files = null) : Disk
{
    private readonly SimulatedNames _names = new(files ?? new Dictionary<string, byte[]>());
    private bool _isUndisturbed;

    /// <summary>The calls so far.</summary>
    public List<(DiskCall Call, int Bytes)> Calls { get; } = [];

    public DiskFault Fault { get; set; }

    /// <summary>The first call that goes wrong.</summary>
    public int FaultAt { get; set; } = int.MaxValue;

    /// <summary>How many calls go wrong.</summary>
    public int FaultCount { get; set; } = 1;

    /// <summary>How many bytes a write has done when it goes wrong, or when the process dies in it.</summary>
    public int FaultBytes { get; set; }

    public int FaultsSeen { get; private set; }

    /// <summary>The call in which the process dies.</summary>
    public int DiesAt { get; set; } = int.MaxValue;

    /// <summary>The file that was changed last.</summary>
    public SimulatedContent? LastChanged { get; set; }

    /// <summary>Whether a kind of call can go wrong in a way.</summary>
    public static bool CanHave(DiskFault fault, DiskCall call, int bytes) => fault switch
    {
        DiskFault.Fails => true,
        DiskFault.FailsWhenDone => call is DiskCall.Create or DiskCall.Replace or DiskCall.Delete or DiskCall.FlushDirectory or DiskCall.Write or DiskCall.SetLength or DiskCall.Flush,
        DiskFault.DiskFull => call is DiskCall.Create or DiskCall.Lock or DiskCall.Write,
        DiskFault.FlushForgets => call is DiskCall.Flush,
        _ => call is DiskCall.Read && bytes > 1,
    };

    /// <summary>The names that a process finds.</summary>
    public IReadOnlyCollection<string> Names => _names.Cached.Keys;

    /// <summary>Gives the disk to another process, when one has died: what is cached stays so.</summary>
    public void Restart()
    {
        (DiesAt, FaultAt, FaultsSeen) = (int.MaxValue, int.MaxValue, 0);
        foreach (var content in _names.Cached.Values)
            content.IsLocked = false;
    }

    /// <summary>Does something in which nothing goes wrong, and which is not counted.</summary>
    public async Task<T> Undisturbed<T>(Func<Task<T>> work)
    {
        _isUndisturbed = true;
        try
        {
            return await work();
        }
        finally
        {
            _isUndisturbed = false;
        }
    }

    /// <summary>What a power failure can leave: only what was flushed, or all that the system knows of.</summary>
    public IEnumerable<IReadOnlyDictionary<string, byte[]>> AfterPowerFailure()
    {
        yield return SimulatedNames.Contents(_names.Flushed, content => content.Flushed);
        yield return SimulatedNames.Contents(_names.Cached, content => content.Written());
    }

    /// <summary>What else it can leave where changes get to the disk in their order: some of the names, and the last changes of a file torn at any byte.</summary>
    public IEnumerable<IReadOnlyDictionary<string, byte[]>> AfterTearing()
    {
        foreach (var names in _names.AfterPowerFailure())
        {
            yield return SimulatedNames.Contents(names, content => content.Flushed);
            yield return SimulatedNames.Contents(names, content => content.Written());
        }

        if (LastChanged is { } changed)
        {
            foreach (var bytes in changed.AfterPowerFailure())
                yield return With(changed, bytes);
        }
    }

    /// <summary>What else it can leave where the changes of a file get to the disk in any order.</summary>
    public IEnumerable<IReadOnlyDictionary<string, byte[]>> AfterReordering()
        => LastChanged is { } changed ? changed.AfterReordering().Select(bytes => With(changed, bytes)) : [];

    public CallFate Begin(DiskCall call, int bytes = 0)
    {
        if (_isUndisturbed)
            return new CallFate(bytes);

        var number = Calls.Count;
        Calls.Add((call, bytes));
        if (number > DiesAt)
            throw new DiedException();
        if (number == DiesAt)
            return call == DiskCall.Write && FaultBytes > 0 ? new CallFate(Math.Min(FaultBytes, bytes), Failure: new DiedException()) : throw new DiedException();
        if (number < FaultAt || FaultsSeen >= FaultCount || !CanHave(Fault, call, bytes))
            return new CallFate(bytes);

        FaultsSeen++;
        var failure = new IOException($"{call} is made to fail.");
        return Fault switch
        {
            DiskFault.FailsWhenDone => new CallFate(bytes, Failure: failure),
            DiskFault.FlushForgets => new CallFate(bytes, Forgets: true, failure),
            DiskFault.ReadsLess => new CallFate((bytes + 1) / 2),
            DiskFault.DiskFull when call == DiskCall.Write => new CallFate(Math.Min(FaultBytes, bytes), Failure: failure),
            _ => throw failure,
        };
    }

    public override void CreateDirectory(string path, bool flush) => Begin(DiskCall.CreateDirectory).End();

    public override IEnumerable<string> Files(string directory, string extension)
    {
        Begin(DiskCall.List).End();
        return [.. _names.Cached.Keys.Where(name => name.EndsWith(extension, StringComparison.Ordinal))];
    }

    public override bool Exists(string path)
    {
        Begin(DiskCall.Open).End();
        return _names.Cached.ContainsKey(path);
    }

    public override DiskFile? TryOpen(string path, FileAccess access)
    {
        Begin(DiskCall.Open).End();
        return _names.Cached.TryGetValue(path, out var content) ? new SimulatedFile(this, content) : null;
    }

    public override DiskFile OpenOrCreate(string path)
    {
        var fate = Begin(DiskCall.Create);
        var content = _names.GetOrAdd(path);
        fate.End();
        return new SimulatedFile(this, content);
    }

    public override DiskFile? TryLock(string path)
    {
        Begin(DiskCall.Lock).End();
        var content = _names.GetOrAdd(path);
        if (content.IsLocked)
            return null;

        content.IsLocked = true;
        return new SimulatedFile(this, content, isLock: true);
    }

    public override DiskFile? TryOpenLocked(string path) => TryOpen(path, FileAccess.Read);

    public override void Replace(string path, string destination)
    {
        var fate = Begin(DiskCall.Replace);
        _names.Rename(path, destination);
        fate.End();
    }

    public override void Delete(string path)
    {
        var fate = Begin(DiskCall.Delete);
        _names.Remove(path);
        fate.End();
    }

    public override void FlushDirectory(string path)
    {
        var fate = Begin(DiskCall.FlushDirectory);
        _names.Flush();
        fate.End();
    }

    private IReadOnlyDictionary<string, byte[]> With(SimulatedContent changed, byte[] bytes)
        => SimulatedNames.Contents(_names.Cached, content => content == changed ? bytes : content.Written());
}
