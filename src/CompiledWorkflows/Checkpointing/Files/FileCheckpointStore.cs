using System.Runtime.CompilerServices;

namespace CompiledWorkflows;

/// <summary>Keeps every run's log in a file of one directory, which any number of stores and processes may use at once.</summary>
/// <remarks>
/// <para>A record is wholly in its file or not at all, whatever happens to the process; what more an acknowledged one survives is
/// <see cref="FileCheckpointStoreOptions.Durability"/>'s choice. Run ids may hold any characters: no file is made outside of the directory.
/// The directory must be on a file system whose exclusive locks work between all machines that use it, and .NET's file locking must not have been
/// turned off; file systems of the local machine do.</para>
/// <para>All members are thread-safe. Reading never waits for a writer, nor a writer for readers. The layout of the files is specified in
/// <c>README.md</c> beside this file's source.</para>
/// </remarks>
public sealed class FileCheckpointStore : ICheckpointStore
{
    /// <summary>How often something that reads as damage is read again: an append that its writer takes back may look like it in passing.</summary>
    private const int Attempts = 3;

    private readonly Disk _disk;
    private readonly string _directory;
    private readonly bool _synced;
    private volatile bool _disposed;

    /// <summary>Uses a directory with the default options, and creates it where it is missing.</summary>
    /// <param name="directory">The directory's path.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/> or blank.</exception>
    /// <exception cref="IOException">The directory cannot be created; <see cref="UnauthorizedAccessException"/> where the right to is missing.</exception>
    public FileCheckpointStore(string directory)
        : this(directory, new FileCheckpointStoreOptions())
    {
    }

    /// <summary>Uses a directory, and creates it where it is missing.</summary>
    /// <param name="directory">The directory's path.</param>
    /// <param name="options">How to keep the files.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/> or blank, or the options are <see langword="null"/> or hold an unknown value.</exception>
    /// <exception cref="IOException">The directory cannot be created; <see cref="UnauthorizedAccessException"/> where the right to is missing.</exception>
    public FileCheckpointStore(string directory, FileCheckpointStoreOptions options)
        : this(directory, options, LocalDisk.Instance)
    {
    }

    internal FileCheckpointStore(string directory, FileCheckpointStoreOptions options, Disk disk)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(directory))
            throw new ArgumentException("The directory's path is blank. Pass the directory that is to hold the logs, \".\" for the current one.", nameof(directory));

        if (!Enum.IsDefined(options.Durability))
            throw new ArgumentOutOfRangeException(nameof(options), options.Durability, $"Durability is {nameof(Durability.Buffered)} or {nameof(Durability.Synced)}.");

        _directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        _synced = options.Durability == Durability.Synced;
        _disk = disk;
        disk.CreateDirectory(_directory, _synced);
        Leases = new FileLeases(disk, _directory);
    }

    /// <inheritdoc/>
    public IRunLeases Leases { get; }

    /// <inheritdoc/>
    public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        var files = Files(runId);
        StoreArguments.RequireSequence(nextSequence);
        return Completed<ICheckpointLog>(() => FileLog.Open(files, nextSequence, _synced, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireId(id);
        var files = Files(id.RunId);
        return Completed(
            () => Read<IReadOnlyList<CheckpointRecord>>(
                files,
                log => [.. LogChain.Find(log, id.Sequence, cancellationToken).Select(link => log.Read(link.Frame, link.Sequence))]) ?? [],
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default)
    {
        var files = Files(runId);
        return Enumerate(token => Read(files, log => CheckpointListing.Summarize(runId, Headers(log, token)).SkipWhile(checkpoint => checkpoint.Id.Sequence < from).ToList()) ?? [], cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default)
    {
        var files = Files(runId);
        return Completed(() => Read(files, log => Latest(log, cancellationToken)), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="CheckpointCorruptedException">The beginning of a log is damaged so that its run's id is lost.</exception>
    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Enumerate(token => LogDirectory.ListRuns(_disk, _directory, after, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>It looks at every run, and reads the last records of its log, from the latest checkpoint on, and that checkpoint's base. Runs are looked at as they are asked for.</remarks>
    /// <exception cref="CheckpointCorruptedException">A log is damaged. A search after its run goes on behind it.</exception>
    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(query);
        return Enumerate(
            token => LogDirectory.ListRuns(_disk, _directory, query.After, token)
                .Select(runId => Read(new RunFiles(_disk, _directory, runId), log => Summarize(log, token)))
                .OfType<RunSummary>()
                .Where(query.Matches),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default)
    {
        var files = Files(runId);
        return Completed(() => Delete(files), cancellationToken);
    }

    /// <summary>Ends the use of this object. The files stay, and a log that is open stays usable until it is disposed of itself.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private static CheckpointSummary? Latest(LogReader log, CancellationToken cancellationToken)
    {
        var chain = LogChain.Find(log, sequence: null, cancellationToken);
        if (chain.Count == 0)
            return null;

        var latest = chain.Last(IsCheckpoint);
        return CheckpointListing.Summarize(log.Files.RunId, Header(log, chain[0]).Run!, Header(log, latest), latest.Frame.PayloadLength);
    }

    private static RunSummary? Summarize(LogReader log, CancellationToken cancellationToken)
    {
        var chain = LogChain.Find(log, sequence: null, cancellationToken);
        return chain.Count == 0
            ? null
            : CheckpointListing.Summarize(log.Files.RunId, Header(log, chain[0]).Run!, Header(log, chain.Last(IsCheckpoint)), Header(log, chain[^1]));
    }

    private static bool IsCheckpoint((LogFrame Frame, long Sequence) record) => record.Frame.Kind != CheckpointRecordKind.Journal;

    private static CheckpointHeader Header(LogReader log, (LogFrame Frame, long Sequence) record) => log.ReadHeader(record.Frame, record.Sequence);

    private static IEnumerable<(CheckpointHeader Header, int PayloadBytes)> Headers(LogReader log, CancellationToken cancellationToken)
    {
        foreach (var (frame, sequence) in log.Forward(cancellationToken))
        {
            if (IsCheckpoint((frame, sequence)))
                yield return (log.ReadHeader(frame, sequence), frame.PayloadLength);
        }
    }

    private static T? Read<T>(RunFiles files, Func<LogReader, T?> read)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var log = LogReader.TryOpen(files);
                return log is null ? null : read(log);
            }
            catch (CheckpointCorruptedException) when (attempt < Attempts)
            {
                Thread.Yield();
            }
        }
    }

    private static ValueTask<T> Completed<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);

        try
        {
            return ValueTask.FromResult(work());
        }
        catch (OperationCanceledException e) when (e.CancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(e.CancellationToken);
        }
        catch (Exception e)
        {
            return ValueTask.FromException<T>(e);
        }
    }

    private static async IAsyncEnumerable<T> Enumerate<T>(
        Func<CancellationToken, IEnumerable<T>> read,
        CancellationToken given,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(given, cancellationToken);
        either.Token.ThrowIfCancellationRequested();
        foreach (var item in await Completed(() => read(either.Token), either.Token).ConfigureAwait(false))
        {
            either.Token.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private RunFiles Files(string runId)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        StoreArguments.RequireRunId(runId);
        return new RunFiles(_disk, _directory, runId);
    }

    private bool Delete(RunFiles files)
    {
        using (var log = _disk.TryOpen(files.LogPath, FileAccess.Read))
        {
            if (log is null)
            {
                FlushNames();
                return false;
            }
        }

        using var runLock = RunLock.TryAcquire(files)
            ?? throw new CheckpointConflictException(files.RunId);
        var existed = LogDirectory.HoldsRun(files);
        _disk.Delete(files.TrimmedPath);
        _disk.Delete(files.LogPath);
        FlushNames();
        return existed;
    }

    /// <summary>What is told to be gone must stay so, also where the deletion before has failed only here.</summary>
    private void FlushNames()
    {
        if (_synced)
            _disk.FlushDirectory(_directory);
    }
}
