using System.Buffers;

namespace CompiledWorkflows;

/// <summary>The writing end of one run's log file. A record is one write of one buffer at the end of the file.</summary>
internal sealed class FileLog : ICheckpointLog
{
    /// <summary>Larger buffers are borrowed for one append, so that a run does not keep the space of its largest record.</summary>
    private const int LargestKeptBuffer = 256 * 1024;

    private readonly RunFiles _files;
    private readonly RunLock _lock;
    private readonly bool _synced;
    private DiskFile? _file;
    private byte[] _buffer = [];
    private long _end;
    private bool _tailIsUnknown;
    private bool _fileIsUnknown;
    private bool _nameIsFlushed;
    private bool _recovered;
    private bool _disposed;

    private FileLog(RunFiles files, RunLock @lock, bool synced) => (_files, _lock, _synced) = (files, @lock, synced);

    public long NextSequence { get; private set; }

    /// <summary>Takes a run's log.</summary>
    /// <exception cref="CheckpointConflictException">Another owns it, or it has checkpoints that the caller does not know.</exception>
    public static FileLog Open(RunFiles files, long nextSequence, bool synced, CancellationToken cancellationToken)
    {
        var runLock = RunLock.TryAcquire(files)
            ?? throw new CheckpointConflictException(files.RunId, nextSequence, "its log is owned by another run object or process");

        var log = new FileLog(files, runLock, synced);
        var opened = false;
        try
        {
            log.Recover(nextSequence, cancellationToken);
            opened = true;
            return log;
        }
        finally
        {
            if (!opened)
                log.Release();
        }
    }

    public ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        StoreArguments.RequireNext(record, NextSequence);
        if (record.Payload.Length > LogFrame.MaxPayloadLength)
            throw new ArgumentException($"The payload of record {record.Sequence} has {record.Payload.Length:N0} bytes; a file store keeps up to {LogFrame.MaxPayloadLength:N0} in one record. Keep large data outside of executor state.", nameof(record));

        try
        {
            Append(record.Kind, record.Payload.Span);
            return ValueTask.CompletedTask;
        }
        catch (Exception e)
        {
            return ValueTask.FromException(e);
        }
    }

    public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        try
        {
            Trim(sequence, cancellationToken);
            return ValueTask.CompletedTask;
        }
        catch (OperationCanceledException e) when (e.CancellationToken == cancellationToken)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }
        catch (Exception e)
        {
            return ValueTask.FromException(e);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            Release();
        }

        return ValueTask.CompletedTask;
    }

    private void Recover(long nextSequence, CancellationToken cancellationToken)
    {
        var count = 0L;
        var lastCheckpoint = -1L;
        var isTorn = false;

        // The log of a new run is not there, which opening it would say by an exception.
        _file = _files.Disk.Exists(_files.LogPath) ? _files.Disk.TryOpen(_files.LogPath, FileAccess.ReadWrite) : null;
        if (_file is not null)
        {
            using var reader = new LogReader(_files, _file, ownsFile: false);
            if (reader.HasHeader())
                (_end, count, lastCheckpoint) = LogChain.Measure(reader, nextSequence, cancellationToken);

            isTorn = reader.Length > _end;
        }

        StoreArguments.RequireUnchanged(_files.RunId, nextSequence, count, lastCheckpoint);
        _files.Disk.Delete(_files.TrimmedPath);
        NextSequence = count;
        _recovered = true;
        _tailIsUnknown = isTorn;
        if (_synced && _end > 0)
            WriteLastAgain();
    }

    /// <summary>Writes the last record once more, so that the next flush includes it.</summary>
    /// <remarks>A flush that failed may have left it in the operating system's cache as if it were on the disk, and the writer who had to take it back may have died.</remarks>
    private void WriteLastAgain()
    {
        using var reader = new LogReader(_files, _file!, ownsFile: false);
        if (!reader.TryFrameBefore(_end, out var last))
            throw reader.Damage(_end, NextSequence - 1);

        var start = last.Offset == reader.Start ? 0 : last.Offset;
        var bytes = new byte[_end - start];
        reader.Copy(start, bytes);
        _file!.Write(bytes, start);
    }

    private void Append(CheckpointRecordKind kind, ReadOnlySpan<byte> payload)
    {
        FindFile();
        CutOffTail();
        var isFirst = _end == 0;
        var start = isFirst ? _files.Header.Length : 0;
        var length = start + LogFrame.Overhead + payload.Length;
        var buffer = Buffer(length);
        _files.Header.AsSpan(0, start).CopyTo(buffer);
        LogFrame.Write(buffer.AsSpan(start, length - start), _end + start, kind, payload);

        // Until the record is as durable as promised it must be possible to take it back.
        _tailIsUnknown = true;
        try
        {
            _file ??= _files.Disk.OpenOrCreate(_files.LogPath);
            _file.Write(buffer.AsSpan(0, length), _end);
            if (_synced)
                Flush();
        }
        catch (ArgumentOutOfRangeException e)
        {
            // .NET's answer to a file that may not become larger; the caller's arguments are in order.
            TryCutOffTail();
            throw new IOException($"Record {NextSequence} of run '{_files.RunId}' was not written: the file '{_files.LogPath}' may not become larger.", e);
        }
        catch
        {
            TryCutOffTail();
            throw;
        }
        finally
        {
            if (buffer != _buffer)
                ArrayPool<byte>.Shared.Return(buffer);
        }

        _tailIsUnknown = false;
        _end += length;
        NextSequence++;
    }

    private void Trim(long sequence, CancellationToken cancellationToken)
    {
        FindFile();
        CutOffTail();
        if (_file is null || _end == 0)
            return;

        // A file server may have done what it says has failed.
        _fileIsUnknown = true;
        var replacement = TrimmedLog.TryReplace(_files, _file, sequence, cancellationToken);
        _fileIsUnknown = false;
        if (replacement is not var (trimmed, end))
            return;

        _file.Dispose();
        (_file, _end) = (trimmed, end);
        _nameIsFlushed = false;
        if (_synced)
            FlushName();
    }

    private void Flush()
    {
        _file!.Flush();
        if (!_nameIsFlushed)
            FlushName();
    }

    /// <summary>An owner before may have died between making the name and flushing it, so that every owner does it once.</summary>
    private void FlushName()
    {
        _files.Disk.FlushDirectory(_files.Directory);
        _nameIsFlushed = true;
    }

    /// <summary>Opens what is under the log's name, where that may be another file by now. It holds the same last record.</summary>
    private void FindFile()
    {
        if (!_fileIsUnknown)
            return;

        var found = _files.Disk.TryOpen(_files.LogPath, FileAccess.ReadWrite)
            ?? throw new CheckpointConflictException(_files.RunId, NextSequence, "its log is gone");
        _file!.Dispose();
        _file = found;
        using var reader = new LogReader(_files, found, ownsFile: false);
        _end = LogChain.Measure(reader, NextSequence, CancellationToken.None).End;
        (_fileIsUnknown, _nameIsFlushed) = (false, false);
    }

    private byte[] Buffer(int length)
    {
        if (length <= _buffer.Length)
            return _buffer;

        return length > LargestKeptBuffer
            ? ArrayPool<byte>.Shared.Rent(length)
            : _buffer = new byte[Math.Max(length, Math.Min(2 * _buffer.Length, LargestKeptBuffer))];
    }

    /// <summary>Takes away what an interrupted append has left after the last whole record.</summary>
    /// <remarks>It is flushed in any case: parts of it and of what is written next in its place would make a record that reads as damaged.</remarks>
    private void CutOffTail()
    {
        if (_tailIsUnknown && _file is not null)
        {
            _file.SetLength(_end);
            _file.Flush();
        }

        _tailIsUnknown = false;
    }

    private void TryCutOffTail()
    {
        try
        {
            CutOffTail();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next append tries again, and so does the next owner.
        }
    }

    private void Release()
    {
        try
        {
            TryCutOffTail();
            if (_recovered && _file is not null && _end == 0)
                _files.Disk.Delete(_files.LogPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty log is no run: it may stay.
        }
        finally
        {
            _file?.Dispose();
            _lock.Dispose();
        }
    }
}
