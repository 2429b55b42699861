using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace CompiledWorkflows;

/// <summary>The base of stores that keep logs in a database or another server, where nobody can tell whether the owner of a log is alive.</summary>
/// <remarks>
/// <para>Whoever opens a log takes it: a random token is written into the run's head, and every write is conditional on the token and on the
/// sequence number. So the latest opener goes on, and a writer that lost its log gets <see cref="CheckpointConflictException"/> at its next append. No clock decides.</para>
/// <para>A derived class does single, atomic operations on a run's head and its records, and leaves the rest to this one: arguments,
/// cancellation, disposal, paging, and what to say. A run is named to it by a <em>key</em>: the run's id as valid Unicode without U+0000, of at most
/// <see cref="MaxKeyBytes"/> bytes of UTF-8; the bytes of keys sort as the ids do. Its methods may be called at once from many threads, also for the same run.</para>
/// </remarks>
public abstract class DatabaseCheckpointStore : ICheckpointStore
{
    /// <summary>The greatest length of a key, in bytes of UTF-8: what the indexes of all usual databases can hold.</summary>
    public const int MaxKeyBytes = 2000;

    private const int PageLength = 256;

    private readonly Lock _gate = new();
    private int _openLogs;
    private bool _disposed;
    private bool _closed;

    /// <inheritdoc/>
    public virtual IRunLeases? Leases => null;

    /// <inheritdoc/>
    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        var key = Key(runId);
        StoreArguments.RequireSequence(nextSequence);
        cancellationToken.ThrowIfCancellationRequested();
        Retain();
        var opened = false;
        try
        {
            var owner = NewToken();
            var head = await Answer(() => TakeAsync(key, nextSequence, owner, cancellationToken), $"the log of run '{runId}' was to be opened").ConfigureAwait(false);
            if (head?.Owner != owner)
                StoreArguments.RequireUnchanged(runId, nextSequence, head?.NextSequence ?? 0, head?.Latest.Header.Sequence ?? -1);
            opened = true;
            return new DatabaseLog(this, runId, owner, head?.NextSequence ?? 0);
        }
        finally
        {
            if (!opened)
                await ReleaseAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireId(id);
        var key = Key(id.RunId);
        cancellationToken.ThrowIfCancellationRequested();
        var records = await Answer(() => ReadRecordsAsync(key, id.Sequence, cancellationToken), $"checkpoint '{id}' was to be read").ConfigureAwait(false);
        return records.Any(record => record.Kind != CheckpointRecordKind.Journal && record.Sequence == id.Sequence) ? records : [];
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
        => ListPagesAsync(runId, Key(runId), from, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
    {
        var key = Key(runId);
        cancellationToken.ThrowIfCancellationRequested();
        var head = await Answer(() => FindHeadAsync(key, cancellationToken), $"the latest checkpoint of run '{runId}' was to be found").ConfigureAwait(false);
        return head is null ? null : Summarize(runId, head.Origin, head.Latest);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return ListRunPagesAsync(after is null ? null : OrdinalText.Encode(after), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(query);
        var encoded = query with { WorkflowId = query.WorkflowId is { } workflow ? OrdinalText.Encode(workflow) : null, After = query.After is { } after ? OrdinalText.Encode(after) : null };
        return QueryRunPagesAsync(encoded, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A writer that has the log open does not keep it from being deleted; its next append meets a <see cref="CheckpointConflictException"/>.</remarks>
    public async ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default)
    {
        var key = Key(runId);
        cancellationToken.ThrowIfCancellationRequested();
        return await Answer(() => DeleteRunAsync(key), $"run '{runId}' was to be deleted").ConfigureAwait(false);
    }

    /// <summary>Ends the use of this object. What it keeps stays, and a log that is open stays usable until it is disposed of itself.</summary>
    public async ValueTask DisposeAsync()
    {
        bool closes;
        lock (_gate)
        {
            _disposed = true;
            closes = Closes();
        }

        if (closes)
            await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    internal ValueTask<RunHead?> FindAsync(string runId, CancellationToken cancellationToken)
        => Answer(() => FindHeadAsync(Encode(runId), cancellationToken), $"the log of run '{runId}' was to be looked at");

    internal ValueTask<bool> AppendAsync(string runId, Guid owner, CheckpointRecord record)
    {
        var key = Encode(runId);
        var header = CheckpointHeader.Read(record.Payload);
        return Answer(
            () => record.Sequence == 0 ? TryCreateAsync(key, owner, Origin(header.Run!), header, record) : TryAppendAsync(key, owner, header, record),
            $"record {record.Sequence} of run '{runId}' was to be appended");
    }

    internal ValueTask<bool> TrimAsync(string runId, Guid owner, long sequence)
        => Answer(() => TryTrimAsync(Encode(runId), owner, sequence), $"the log of run '{runId}' was to be trimmed");

    internal async ValueTask ReleaseAsync()
    {
        bool closes;
        lock (_gate)
        {
            _openLogs--;
            closes = Closes();
        }

        if (closes)
            await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Finds where a run's log stands.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Its head, or <see langword="null"/> for an unknown run.</returns>
    protected abstract ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes an owner into a run's head, if the head <see cref="RunHead.Allows">allows</see> it to go on from where it knows the log.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="nextSequence">One more than the sequence number of the latest checkpoint that the owner knows.</param>
    /// <param name="owner">The token that marks the new owner.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The head after the attempt, or <see langword="null"/> for an unknown run.</returns>
    protected abstract ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken);

    /// <summary>Makes a run with its first record, if there is no run of that key.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="owner">The token of its first owner.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="header">The record's header.</param>
    /// <param name="record">The record, a base; its bytes are valid until the call completes.</param>
    /// <returns><see langword="false"/>, with nothing done, where there is a run.</returns>
    protected abstract ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record);

    /// <summary>Appends a record, if the run's head has that owner and the record's sequence number is the next; and keeps with the run what <see cref="ReadSummariesAsync"/> tells of it.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="owner">The token of the writer.</param>
    /// <param name="header">The record's header.</param>
    /// <param name="record">The record; its bytes are valid until the call completes.</param>
    /// <returns><see langword="false"/>, with nothing done, where the condition does not hold.</returns>
    protected abstract ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record);

    /// <summary>Removes every record before the last base at or before a sequence number, if the run's head has that owner.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="owner">The token of the writer.</param>
    /// <param name="sequence">The first checkpoint that has to stay readable.</param>
    /// <returns><see langword="false"/>, with nothing done, where the run has another owner or does not exist.</returns>
    protected abstract ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence);

    /// <summary>Removes a run, its head and all its records.</summary>
    /// <param name="key">The run's key.</param>
    /// <returns><see langword="false"/> where there was none.</returns>
    protected abstract ValueTask<bool> DeleteRunAsync(string key);

    /// <summary>Reads, in order, the last base at or before a sequence number, every delta after it up to that number, and the journal records after that number up to the next checkpoint. It is a consistent view.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="sequence">The number; any value.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records. If there is no checkpoint of that very number it does not matter which.</returns>
    protected abstract ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken);

    /// <summary>Reads headers of a run's checkpoints in order, without journal records.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="from">The least sequence number.</param>
    /// <param name="count">The greatest number of headers.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The headers; fewer than asked for at the end of the log only.</returns>
    protected abstract ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken);

    /// <summary>Reads keys of runs in the order of their UTF-8 bytes.</summary>
    /// <param name="after">The key before the first one; <see langword="null"/> to begin at the beginning.</param>
    /// <param name="count">The greatest number of keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The keys; none at the end only.</returns>
    protected abstract ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken);

    /// <summary>Reads summaries of runs in the order of the UTF-8 bytes of their keys, at a cost that grows with the runs that are due where <see cref="RunQuery.WakesBy"/> is set, and not with all that there are.</summary>
    /// <param name="query">What all of them meet. <see cref="RunQuery.After"/> is a key, <see cref="RunQuery.WorkflowId"/> is as in <see cref="RunOrigin"/>, and <see cref="RunQuery.Statuses"/> are one or more where they are set.</param>
    /// <param name="count">The number of summaries to read, where there are as many; more do no harm.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The summaries, with keys in the place of the ids of runs, and ids of workflows as in <see cref="RunOrigin"/>; none at the end only.</returns>
    protected abstract ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken);

    /// <summary>Tells whether an operation failed because the database did not answer or asks to try again: what becomes a <see cref="CheckpointStoreUnavailableException"/>.</summary>
    /// <param name="exception">What one of this object's operations threw.</param>
    protected abstract bool IsUnavailable(Exception exception);

    /// <summary>Frees what the store holds: called once, when it was disposed of and no log is open.</summary>
    protected virtual ValueTask CloseAsync() => default;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The token tells owners apart; nothing that a run does depends on it.")]
    private static Guid NewToken() => Guid.NewGuid();

    private static CheckpointSummary Summarize(string runId, RunOrigin origin, StoredHeader stored)
        => stored.Header.Summarize(
            new RunIdentity
            {
                WorkflowId = OrdinalText.Decode(origin.WorkflowId),
                RunId = runId,
                RootRunId = runId,
                ForkedFrom = origin.ForkedFrom is { } parent ? new CheckpointId(OrdinalText.Decode(parent.RunId), parent.Sequence) : null,
                Fingerprint = 0,
            },
            stored.PayloadBytes);

    private static RunOrigin Origin(RunIdentity run)
        => new(OrdinalText.Encode(run.WorkflowId), run.ForkedFrom is { } parent ? new CheckpointId(OrdinalText.Encode(parent.RunId), parent.Sequence) : null);

    internal static string Encode(string runId)
    {
        var key = OrdinalText.Encode(runId);
        return Encoding.UTF8.GetByteCount(key) <= MaxKeyBytes
            ? key
            : throw new ArgumentException($"The run id '{runId[..40]}…' has {runId.Length:N0} characters; a database keeps ids of up to {MaxKeyBytes:N0} bytes of UTF-8. Choose a shorter one in RunOptions.RunId.", nameof(runId));
    }

    private async IAsyncEnumerable<CheckpointSummary> ListPagesAsync(string runId, string key, long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var operation = $"the checkpoints of run '{runId}' were to be listed";
        cancellationToken.ThrowIfCancellationRequested();
        if (await Answer(() => FindHeadAsync(key, cancellationToken), operation).ConfigureAwait(false) is not { } head)
            yield break;

        IReadOnlyList<StoredHeader> page;
        do
        {
            page = await Answer(() => ReadHeadersAsync(key, from, PageLength, cancellationToken), operation).ConfigureAwait(false);
            foreach (var stored in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return Summarize(runId, head.Origin, stored);
                from = stored.Header.Sequence + 1;
            }
        }
        while (page.Count == PageLength);
    }

    private async IAsyncEnumerable<string> ListRunPagesAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<string> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await Answer(() => ReadKeysAsync(after, PageLength, cancellationToken), "the runs were to be listed").ConfigureAwait(false);
            foreach (var key in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return OrdinalText.Decode(key);
                after = key;
            }
        }
        while (page.Count > 0);
    }

    private async IAsyncEnumerable<RunSummary> QueryRunPagesAsync(RunQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (query.Statuses is { Count: 0 })
            yield break;

        IReadOnlyList<RunSummary> page;
        do
        {
            page = await Answer(() => ReadSummariesAsync(query, PageLength, cancellationToken), "runs were to be found").ConfigureAwait(false);
            foreach (var found in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var runId = OrdinalText.Decode(found.RunId);
                yield return found with { RunId = runId, WorkflowId = OrdinalText.Decode(found.WorkflowId), LatestCheckpoint = found.LatestCheckpoint with { RunId = runId } };
                query = query with { After = found.RunId };
            }
        }
        while (page.Count > 0);
    }

    private string Key(string runId, [CallerArgumentExpression(nameof(runId))] string? name = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        StoreArguments.RequireRunId(runId, name);
        return Encode(runId);
    }

    internal async ValueTask<T> Answer<T>(Func<ValueTask<T>> operation, string description)
    {
        try
        {
            return await operation().ConfigureAwait(false);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new CheckpointStoreUnavailableException(description, e);
        }
    }

    private void Retain()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _openLogs++;
        }
    }

    private bool Closes() => _disposed && _openLogs == 0 && !_closed && (_closed = true);
}
