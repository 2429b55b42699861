using Microsoft.Data.Sqlite;

namespace Benchmarks.HandWritten.Stores;

/// <summary>The ping-pong with an insert into a new SQLite file after every superstep.</summary>
internal static class SqliteLoop
{
    public static int Run(int ball, string path, bool syncs)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using (var prepare = connection.CreateCommand())
        {
            prepare.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE checkpoints (superstep INTEGER PRIMARY KEY, bytes BLOB NOT NULL)";
            _ = prepare.ExecuteNonQuery();
            prepare.CommandText = syncs ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
            _ = prepare.ExecuteNonQuery();
        }

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO checkpoints VALUES ($superstep, $bytes)";
        var superStep = insert.Parameters.Add("$superstep", SqliteType.Integer);
        var bytes = insert.Parameters.Add("$bytes", SqliteType.Blob);
        var checkpoint = new byte[LoopCheckpoint.Length];
        var loop = new PingPongLoop<Player>(ball);
        while (loop.IsRunning)
        {
            loop.Step();
            LoopCheckpoint.Write(loop, checkpoint);
            (superStep.Value, bytes.Value) = (loop.SuperSteps, checkpoint);
            _ = insert.ExecuteNonQuery();
        }

        return loop.SuperSteps;
    }
}
