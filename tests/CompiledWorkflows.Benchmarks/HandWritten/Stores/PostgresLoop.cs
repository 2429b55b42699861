using Npgsql;

namespace Benchmarks.HandWritten.Stores;

/// <summary>The ping-pong with an insert into a PostgreSQL table after every superstep.</summary>
internal sealed class PostgresLoop : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private int _runs;

    public PostgresLoop(string connectionString) => _source = NpgsqlDataSource.Create(connectionString);

    public async Task CreateTableAsync()
    {
        await using var create = _source.CreateCommand("CREATE TABLE checkpoints (run integer, superstep integer, bytes bytea NOT NULL, PRIMARY KEY (run, superstep))");
        _ = await create.ExecuteNonQueryAsync();
    }

    public async Task<int> RunAsync(int ball)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand("INSERT INTO checkpoints VALUES ($1, $2, $3)", connection);
        var superStep = new NpgsqlParameter<int>();
        var checkpoint = new byte[LoopCheckpoint.Length];
        _ = insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _runs++ });
        _ = insert.Parameters.Add(superStep);
        _ = insert.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = checkpoint });
        await insert.PrepareAsync();
        var loop = new PingPongLoop<Player>(ball);
        while (loop.IsRunning)
        {
            loop.Step();
            LoopCheckpoint.Write(loop, checkpoint);
            superStep.TypedValue = loop.SuperSteps;
            _ = await insert.ExecuteNonQueryAsync();
        }

        return loop.SuperSteps;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
