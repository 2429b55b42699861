namespace CompiledWorkflows;

/// <summary>One run of a check: its stores and logs, which are disposed of at its end, and short ways to do what many checks do.</summary>
internal sealed class StoreTrial : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _opened = [];
    private readonly Lock _gate = new();
    private readonly int _seed;
    private Random? _random;

    public StoreTrial(StoreUnderTest subject, CancellationToken token)
    {
        Subject = subject;
        Token = token;
        _seed = subject.Seed ?? Random.Shared.Next();
        Store = OpenStore();
    }

    public StoreUnderTest Subject { get; }

    public CancellationToken Token { get; }

    public ICheckpointStore Store { get; }

    public Random Random => _random ??= new Random(_seed);

    public int? UsedSeed => _random is null ? null : _seed;

    /// <summary>Another store on the same storage; the same again, where one object alone can use it.</summary>
    public ICheckpointStore OpenStore()
    {
        if (Subject.HasOneStore && Store is not null)
            return Store;

        return Owned(Subject.Open());
    }

    public async Task<ICheckpointLog> OpenAsync(string runId, long nextSequence, ICheckpointStore? store = null)
        => Owned(await (store ?? Store).OpenAsync(runId, nextSequence, Token).ConfigureAwait(false));

    /// <summary>Opens a log, or says that the store refused because of another writer.</summary>
    public async Task<ICheckpointLog?> TryOpenAsync(string runId, long nextSequence, ICheckpointStore? store = null)
    {
        try
        {
            return await OpenAsync(runId, nextSequence, store).ConfigureAwait(false);
        }
        catch (CheckpointConflictException)
        {
            return null;
        }
    }

    /// <summary>Appends, or says that the log has another writer.</summary>
    public async Task<bool> TryAppendAsync(ICheckpointLog log, CheckpointRecord record)
    {
        try
        {
            await log.AppendAsync(record, Token).ConfigureAwait(false);
            return true;
        }
        catch (CheckpointConflictException)
        {
            return false;
        }
    }

    /// <summary>Opens the log of a run, appends records, and lets go of it.</summary>
    public async Task AppendAsync(string runId, params IEnumerable<CheckpointRecord> records)
    {
        ICheckpointLog? log = null;
        foreach (var record in records)
        {
            log ??= await OpenAsync(runId, record.Sequence).ConfigureAwait(false);
            await log.AppendAsync(record, Token).ConfigureAwait(false);
        }

        await log!.DisposeAsync().ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<CheckpointRecord>> ReadAsync(string runId, long sequence, ICheckpointStore? store = null)
        => await (store ?? Store).ReadAsync(new CheckpointId(runId, sequence), Token).ConfigureAwait(false);

    public async Task<CheckpointSummary?> LatestAsync(string runId, ICheckpointStore? store = null)
        => await (store ?? Store).GetLatestAsync(runId, Token).ConfigureAwait(false);

    public async Task<List<CheckpointSummary>> ListAsync(string runId, long from = 0, ICheckpointStore? store = null)
        => await (store ?? Store).ListAsync(runId, from, Token).ToListAsync(Token).ConfigureAwait(false);

    public async Task<List<long>> SequencesAsync(string runId, long from = 0)
        => [.. (await ListAsync(runId, from).ConfigureAwait(false)).Select(checkpoint => checkpoint.Id.Sequence)];

    public async Task<List<string>> RunsAsync(string? after = null, ICheckpointStore? store = null)
        => await (store ?? Store).ListRunsAsync(after, Token).ToListAsync(Token).ConfigureAwait(false);

    public async Task<List<RunSummary>> QueryAsync(RunQuery query, ICheckpointStore? store = null)
        => await (store ?? Store).QueryRunsAsync(query, Token).ToListAsync(Token).ConfigureAwait(false);

    public async Task<bool> DeleteAsync(string runId, ICheckpointStore? store = null)
        => await (store ?? Store).DeleteAsync(runId, Token).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        while (_opened.TryPop(out var opened))
            await opened.DisposeAsync().ConfigureAwait(false);
    }

    private T Owned<T>(T opened)
        where T : IAsyncDisposable
    {
        lock (_gate)
        {
            _opened.Push(opened);
        }

        return opened;
    }
}
