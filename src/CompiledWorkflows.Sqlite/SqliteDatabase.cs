using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CompiledWorkflows;

/// <summary>A database file and the sessions on it: one for writers, who take turns, and as many as readers need at once.</summary>
internal sealed class SqliteDatabase(string path, SqliteCheckpointStoreOptions options) : IAsyncDisposable
{
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteSession? _writer;
    private volatile bool _disposed;

    /// <summary>Whether an error may be gone when the same is tried again: others were writing, or the disk had no space or failed.</summary>
    public static bool IsTransient(SqliteException exception)
        => exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_NOMEM or raw.SQLITE_FULL or raw.SQLITE_IOERR;

    public ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> read)
    {
        try
        {
            var session = _readers.TryTake(out var idle) ? idle : SqliteSession.Open(path, options);
            var healthy = false;
            try
            {
                var result = read(session);
                healthy = true;
                return ValueTask.FromResult(result);
            }
            finally
            {
                if (healthy && !_disposed)
                    _readers.Add(session);
                else
                    session.Dispose();
            }
        }
        catch (SqliteException e)
        {
            return ValueTask.FromException<T>(Explain(e));
        }
    }

    /// <summary>Does something in a transaction that nobody else writes in; all of it is done, or nothing.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteCheckpointStore));
            _writer ??= SqliteSession.Open(path, options);
            return _writer.InTransaction(write);
        }
        catch (Exception e)
        {
            // Closing takes the transaction back, whatever state it is in.
            _writer?.Dispose();
            _writer = null;
            if (e is SqliteException failure && Explain(failure) is var explained && explained != e)
                throw explained;

            throw;
        }
        finally
        {
            _ = _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _writing.WaitAsync().ConfigureAwait(false);
        _writer?.Dispose();
        while (_readers.TryTake(out var reader))
            reader.Dispose();

        _ = _writing.Release();
    }

    private Exception Explain(SqliteException exception)
        => exception.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT
            ? new CheckpointCorruptedException($"The file '{path}' is damaged, or no SQLite database: {exception.Message} Restore it from a backup, or save what can be read of it with the .recover command of the sqlite3 program.", exception)
            : IsTransient(exception) ? exception : new IOException($"The database file '{path}' cannot be used: {exception.Message}", exception);
}
