using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs in one SQLite file, which any number of stores and processes of a machine may use at once.</summary>
/// <remarks>
/// <para>The file and its directory are made at first use, and so are its tables: <c>runs</c>, <c>records</c>, <c>hosts</c>, <c>claims</c> and <c>schema_version</c>. SQLite puts two more
/// files beside it while it is in use, named like it with <c>-wal</c> and <c>-shm</c>; they belong to it. It has to be on a file system of the machine itself.</para>
/// <para>A record is wholly in the file or not at all, whatever happens to the process; what more an acknowledged one survives is
/// <see cref="SqliteCheckpointStoreOptions.Durability"/>'s choice. Reading never waits for a writer. Writers take turns: those of one store without blocking a thread,
/// those of other stores and processes for <see cref="SqliteCheckpointStoreOptions.BusyTimeout"/> at most.</para>
/// <para>All members are thread-safe. A payload has at most a billion bytes.</para>
/// <para>Beside what <see cref="ICheckpointStore"/> says: <see cref="CheckpointCorruptedException"/> where the file is damaged or no SQLite database,
/// <see cref="NotSupportedException"/> where a later version of this package has changed its tables, <see cref="IOException"/> where it cannot be used at all.</para>
/// </remarks>
public sealed class SqliteCheckpointStore : DatabaseCheckpointStore
{
    private readonly SqliteDatabase _database;

    /// <summary>Uses a file with the default options.</summary>
    /// <param name="path">The file's path; the file need not exist.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/>, blank, or that of a database in memory.</exception>
    public SqliteCheckpointStore(string path)
        : this(path, new SqliteCheckpointStoreOptions())
    {
    }

    /// <summary>Uses a file.</summary>
    /// <param name="path">The file's path; the file need not exist.</param>
    /// <param name="options">How to keep it.</param>
    /// <exception cref="ArgumentException">The path is <see langword="null"/>, blank, or that of a database in memory; or the options are <see langword="null"/> or hold a value out of its range.</exception>
    public SqliteCheckpointStore(string path, SqliteCheckpointStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("The file's path is blank. Pass the path of the file that is to hold the logs, such as \"checkpoints.db\".", nameof(path));

        if (path.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"'{path}' is not the path of a file. Pass one, such as \"checkpoints.db\"; what need not outlive the process is kept by an {nameof(InMemoryCheckpointStore)}.", nameof(path));

        if (!Enum.IsDefined(options.Durability))
            throw new ArgumentOutOfRangeException(nameof(options), options.Durability, $"Durability is {nameof(Durability.Buffered)} or {nameof(Durability.Synced)}.");

        if (options.BusyTimeout < TimeSpan.FromSeconds(1) || options.BusyTimeout > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(options), options.BusyTimeout, $"{nameof(options.BusyTimeout)} is from one second to a day.");

        _database = new SqliteDatabase(Path.GetFullPath(path), options);
        Leases = new SqliteRunLeases(this, _database);
    }

    /// <inheritdoc/>
    public override IRunLeases Leases { get; }

    /// <inheritdoc/>
    protected override ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken)
        => _database.ReadAsync(session => Statements.FindHead(session, key));

    /// <inheritdoc/>
    protected override ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken)
        => _database.WriteAsync(
            session =>
            {
                var head = Statements.FindHead(session, key);
                if (head?.Allows(nextSequence) != true)
                    return head;

                Statements.Take(session, key, owner);
                return head with { Owner = owner };
            },
            cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record)
        => _database.WriteAsync(session => Statements.TryCreate(session, key, owner, origin, header) && Statements.Insert(session, key, header, record));

    /// <inheritdoc/>
    protected override ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
        => _database.WriteAsync(session => Statements.TryAdvance(session, key, owner, header) && Statements.Insert(session, key, header, record));

    /// <inheritdoc/>
    protected override ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence)
        => _database.WriteAsync(session => Statements.TryTrim(session, key, owner, sequence));

    /// <inheritdoc/>
    protected override ValueTask<bool> DeleteRunAsync(string key)
        => _database.WriteAsync(session => Statements.Delete(session, key));

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken)
        => _database.ReadAsync(session => Statements.ReadRecords(session, key, sequence, cancellationToken));

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken)
        => _database.ReadAsync(session => Statements.ReadHeaders(session, key, from, count));

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken)
        => _database.ReadAsync(session => Statements.ReadKeys(session, after, count));

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken)
        => _database.ReadAsync(session => RunSearch.Read(session, query, count));

    /// <inheritdoc/>
    protected override bool IsUnavailable(Exception exception) => exception is SqliteException e && SqliteDatabase.IsTransient(e);

    /// <inheritdoc/>
    protected override ValueTask CloseAsync() => _database.DisposeAsync();
}
