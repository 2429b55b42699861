using Npgsql;

namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs in a PostgreSQL database, which any number of stores, processes and machines may use at once.</summary>
/// <remarks>
/// <para>The tables <c>runs</c>, <c>records</c>, <c>hosts</c>, <c>claims</c> and <c>schema_version</c> are made in <see cref="PostgresCheckpointStoreOptions.Schema"/> at first use. An append is one
/// statement: a record is wholly in the database or not at all, and as durable as the server's <c>synchronous_commit</c> makes a commit.</para>
/// <para>An operation fails with <see cref="CheckpointStoreUnavailableException"/> where the server does not answer, shuts down, has no connection left or asks for
/// another try. An append whose answer was lost is recognised as done when it is tried again.</para>
/// <para>Nothing is kept in a session, so connections may go through a pooler that gives each transaction another one.</para>
/// <para>All members are thread-safe. A payload has at most a billion bytes. Beside what <see cref="ICheckpointStore"/> says: <see cref="NotSupportedException"/> where a
/// later version of this package has changed the tables, and <see cref="PostgresException"/> for what the server refuses, such as a wrong password or a missing right.</para>
/// </remarks>
public sealed class PostgresCheckpointStore : DatabaseCheckpointStore
{
    /// <summary>What a connection string need not say: statements are prepared, and nobody cleans up a session, in which nothing of ours is left behind.</summary>
    private const string Defaults = "Max Auto Prepare=20;No Reset On Close=true;";

    private readonly NpgsqlDataSource _dataSource;
    private readonly bool _ownsDataSource;
    private readonly PostgresSchema _schema;
    private readonly Statements _statements;

    /// <summary>Uses a database by its connection string, with the default options.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <exception cref="ArgumentException">The connection string is <see langword="null"/>, blank or malformed.</exception>
    public PostgresCheckpointStore(string connectionString)
        : this(connectionString, new PostgresCheckpointStoreOptions())
    {
    }

    /// <summary>Uses a database by its connection string. Statements are prepared unless the string has <c>Max Auto Prepare=0</c>.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="options">Where the tables are.</param>
    /// <exception cref="ArgumentException">The connection string is <see langword="null"/>, blank or malformed, or the options are <see langword="null"/> or name no schema.</exception>
    public PostgresCheckpointStore(string connectionString, PostgresCheckpointStoreOptions options)
        : this(Connect(connectionString), options) => _ownsDataSource = true;

    /// <summary>Uses a data source, which outlives the store, with the default options.</summary>
    /// <param name="dataSource">The data source. The store does not dispose of it.</param>
    /// <exception cref="ArgumentException">The data source is <see langword="null"/>.</exception>
    public PostgresCheckpointStore(NpgsqlDataSource dataSource)
        : this(dataSource, new PostgresCheckpointStoreOptions())
    {
    }

    /// <summary>Uses a data source, which outlives the store.</summary>
    /// <param name="dataSource">The data source. The store does not dispose of it.</param>
    /// <param name="options">Where the tables are.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the options name no schema.</exception>
    public PostgresCheckpointStore(NpgsqlDataSource dataSource, PostgresCheckpointStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        ArgumentNullException.ThrowIfNull(options);
        _dataSource = dataSource;
        _schema = new PostgresSchema(options.Schema, options.CreateSchema);
        _statements = new Statements(dataSource, _schema.QuotedName);
        Leases = new PostgresRunLeases(this, dataSource, _schema);
    }

    /// <inheritdoc/>
    public override IRunLeases Leases { get; }

    /// <summary>Gives the SQL that makes a schema and its tables, for whoever has the right to where the store has not: see <see cref="PostgresCheckpointStoreOptions.CreateSchema"/>.</summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentException">That is no name of a schema.</exception>
    public static string GetCreationScript(string schema) => new PostgresSchema(schema, creates: false).Script(from: 0);

    /// <inheritdoc/>
    protected override async ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.FindHeadAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.TakeAsync(key, nextSequence, owner, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record)
    {
        await PrepareAsync().ConfigureAwait(false);
        return await _statements.TryCreateAsync(key, owner, origin, header, record).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
    {
        await PrepareAsync().ConfigureAwait(false);
        return await _statements.TryAppendAsync(key, owner, header, record).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence)
    {
        await PrepareAsync().ConfigureAwait(false);
        return await _statements.TryTrimAsync(key, owner, sequence).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> DeleteRunAsync(string key)
    {
        await PrepareAsync().ConfigureAwait(false);
        return await _statements.DeleteAsync(key).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.ReadRecordsAsync(key, sequence, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.ReadHeadersAsync(key, from, count, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.ReadKeysAsync(after, count, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await _statements.ReadSummariesAsync(query, count, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Beside what the driver calls transient: the server's own limit of time, and a server that takes no writes since another took over.</remarks>
    protected override bool IsUnavailable(Exception exception)
        => exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction };

    /// <inheritdoc/>
    protected override ValueTask CloseAsync() => _ownsDataSource ? _dataSource.DisposeAsync() : default;

    private static NpgsqlDataSource Connect(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new ArgumentException("The connection string is blank. Pass one, such as \"Host=localhost;Database=workflows;Username=me\".", nameof(connectionString));

        return new NpgsqlSlimDataSourceBuilder(Defaults + connectionString).EnableTransportSecurity().Build();
    }

    private ValueTask PrepareAsync(CancellationToken cancellationToken = default) => _schema.PrepareAsync(_dataSource, cancellationToken);
}
