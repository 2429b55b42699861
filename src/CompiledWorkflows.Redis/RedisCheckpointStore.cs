using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>Keeps the logs of runs in Redis, one server or a cluster, which any number of stores, processes and machines may use at once.</summary>
/// <remarks>
/// Every change of a run is one script, and so done wholly or not at all. What an acknowledged record survives is the choice of the server's settings
/// (<c>appendonly</c>, <c>appendfsync</c>) and of <see cref="RedisCheckpointStoreOptions.WaitForReplicas"/>. Payloads may have up to 512 MB. All members are thread-safe.
/// </remarks>
public sealed class RedisCheckpointStore : DatabaseCheckpointStore
{
    private const int MaxPayloadBytes = 512 * 1024 * 1024;

    private static readonly RedisValue[] HeadFields = ["owner", "next", "latest", "workflow", "parent", "parent-sequence"];

    private readonly RedisConnection _connection;
    private readonly RedisCheckpointStoreOptions _options;
    private readonly RunIndex _index;
    private readonly WakeIndex _wakes;
    private readonly RunSearch _search;

    /// <summary>Uses a connection with the default options. It stays its maker's, and is not closed.</summary>
    /// <param name="connection">The connection.</param>
    public RedisCheckpointStore(IConnectionMultiplexer connection)
        : this(connection, new RedisCheckpointStoreOptions())
    {
    }

    /// <summary>Uses a connection. It stays its maker's, and is not closed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">How to keep the logs.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the options hold a value that they must not.</exception>
    public RedisCheckpointStore(IConnectionMultiplexer connection, RedisCheckpointStoreOptions options)
        : this(Required(options), new RedisConnection(Required(connection), options.Database))
    {
    }

    /// <summary>Makes a connection of its own with the default options, when it is needed first.</summary>
    /// <param name="configuration">Server and settings as StackExchange.Redis reads them: <c>localhost:6379,password=…</c></param>
    /// <exception cref="ArgumentException">The text is <see langword="null"/> or no configuration.</exception>
    public RedisCheckpointStore(string configuration)
        : this(configuration, new RedisCheckpointStoreOptions())
    {
    }

    /// <summary>Makes a connection of its own, when it is needed first.</summary>
    /// <param name="configuration">Server and settings as StackExchange.Redis reads them: <c>localhost:6379,password=…</c></param>
    /// <param name="options">How to keep the logs.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, the text is no configuration, or the options hold a value that they must not.</exception>
    public RedisCheckpointStore(string configuration, RedisCheckpointStoreOptions options)
        : this(Required(options), new RedisConnection(ConfigurationOptions.Parse(Required(configuration)), options.Database))
    {
    }

    private RedisCheckpointStore(RedisCheckpointStoreOptions options, RedisConnection connection)
    {
        if (options.KeyPrefix is null || options.KeyPrefix.AsSpan().ContainsAny('{', '}'))
            throw new ArgumentException($"The key prefix '{options.KeyPrefix}' is null or holds a brace, by which a cluster chooses the server of a key. Leave the braces out.", nameof(options));

        ArgumentOutOfRangeException.ThrowIfLessThan(options.Database, -1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.WaitForReplicas, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ReplicaTimeout, TimeSpan.Zero, nameof(options));
        (_options, _connection, _index, _wakes) = (options, connection, new RunIndex(options.KeyPrefix), new WakeIndex(options.KeyPrefix));
        _search = new RunSearch(options.KeyPrefix, _index, _wakes);
        Leases = new RedisRunLeases(this, connection, options.KeyPrefix);
    }

    /// <inheritdoc/>
    public override IRunLeases Leases { get; }

    /// <inheritdoc/>
    protected override async ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        return Head(await database.HashGetAsync(Keys(key).Head, HeadFields).WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    protected override async ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        return Head((RedisValue[])(await database.ScriptEvaluateAsync(Scripts.Take, Keys(key).All, [nextSequence, Text(owner)]).ConfigureAwait(false))!);
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        var keys = Keys(key);
        var parent = origin.ForkedFrom;
        RedisValue[] values = [default, Text(owner), origin.WorkflowId, parent?.RunId ?? "", parent?.Sequence ?? RedisValue.EmptyString, HeaderText.Write(header, record.Payload.Length), Copy(record), default];
        while (true)
        {
            var incarnation = Text(NewToken());
            values[0] = incarnation;
            _ = await database.SetAddAsync(keys.Reservations, incarnation).ConfigureAwait(false);
            await _index.AddAsync(database, key, incarnation).ConfigureAwait(false);
            values[^1] = await _wakes.AddAsync(database, key, incarnation, header).ConfigureAwait(false);
            switch ((int)await database.ScriptEvaluateAsync(Scripts.Create, keys.All, values).ConfigureAwait(false))
            {
                case 1:
                    await ReplicateAsync(database, keys).ConfigureAwait(false);
                    return true;
                case 0:
                    _wakes.Remove(database, values[^1]);
                    await _index.RemoveAsync(database, key, incarnation).ConfigureAwait(false);
                    return false;
            }
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        var keys = Keys(key);
        var wake = await _wakes.AddAsync(database, key, Text(owner), header).ConfigureAwait(false);
        RedisValue[] values = [Text(owner), record.Sequence, (int)record.Kind, HeaderText.Write(header, record.Payload.Length), Copy(record), wake];
        var former = (RedisValue)await database.ScriptEvaluateAsync(Scripts.Append, keys.All, values).ConfigureAwait(false);
        _wakes.Remove(database, former);
        await ReplicateAsync(database, keys).ConfigureAwait(false);
        return !former.IsNull;
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        return (int)await database.ScriptEvaluateAsync(Scripts.Trim, Keys(key).All, [Text(owner), sequence]).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> DeleteRunAsync(string key)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        if ((RedisValue[])(await database.ScriptEvaluateAsync(Scripts.Delete, Keys(key).All).ConfigureAwait(false))! is not [var incarnation, var wake])
            return false;

        _wakes.Remove(database, wake);
        await _index.RemoveAsync(database, key, incarnation!).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        var found = (RedisValue[])(await database.ScriptEvaluateAsync(Scripts.Read, Keys(key).All, [sequence]).WaitAsync(cancellationToken).ConfigureAwait(false))!;
        return [.. found.Chunk(3).Select(record => new CheckpointRecord((long)record[0], (CheckpointRecordKind)(int)record[1], (byte[])record[2]!))];
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken)
    {
        var database = await _connection.OpenAsync().ConfigureAwait(false);
        var found = await database.SortedSetRangeByScoreAsync(Keys(key).Checkpoints, from, take: count).WaitAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(header => HeaderText.Read(header!))];
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken)
        => await _index.ReadAsync(await _connection.OpenAsync().ConfigureAwait(false), after, count, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken)
        => await _search.ReadAsync(await _connection.OpenAsync().ConfigureAwait(false), query, count, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override bool IsUnavailable(Exception exception) => Failures.IsUnavailable(exception);

    /// <inheritdoc/>
    protected override ValueTask CloseAsync() => _connection.CloseAsync();

    private static RunHead? Head(RedisValue[] fields)
        => fields[0].IsNull
            ? null
            : new RunHead(
                Guid.ParseExact((string)fields[0]!, "N"),
                (long)fields[1],
                new RunOrigin((string)fields[3]!, fields[4].IsNull ? null : new CheckpointId((string)fields[4]!, (long)fields[5])),
                HeaderText.Read((string)fields[2]!));

    /// <summary>A command that has timed out may still be written to the connection, when its caller uses the bytes for something else.</summary>
    private static RedisValue Copy(CheckpointRecord record)
        => record.Payload.Length <= MaxPayloadBytes
            ? record.Payload.ToArray()
            : throw new ArgumentException($"The payload of record {record.Sequence} has {record.Payload.Length:N0} bytes; Redis keeps values of up to {MaxPayloadBytes:N0}. Keep large data elsewhere and its address in the run's state.", nameof(record));

    private static string Text(Guid token) => token.ToString("N", CultureInfo.InvariantCulture);

    private static T Required<T>(T argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument;
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The token tells attempts to create a run apart; nothing that a run does depends on it.")]
    private static Guid NewToken() => Guid.NewGuid();

    private RunKeys Keys(string key) => new(_options.KeyPrefix, key);

    private async Task ReplicateAsync(IDatabase database, RunKeys keys)
    {
        if (_options.WaitForReplicas == 0)
            return;

        var master = database.Multiplexer.GetServer((await database.IdentifyEndpointAsync(keys.Head, CommandFlags.DemandMaster).ConfigureAwait(false))!);
        var replicas = (int)await master.ExecuteAsync("WAIT", _options.WaitForReplicas, (long)_options.ReplicaTimeout.TotalMilliseconds).ConfigureAwait(false);
        if (replicas < _options.WaitForReplicas)
            throw new ReplicasMissingException($"{replicas} of {_options.WaitForReplicas} replicas had the record after {_options.ReplicaTimeout.TotalSeconds} s.");
    }
}
