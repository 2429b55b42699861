using System.Buffers;
using System.Buffers.Binary;

namespace CompiledWorkflows;

/// <summary>Reads a log file from either end, through a window onto it. It sees the log as long as it was when the reader was made.</summary>
internal sealed class LogReader : IDisposable
{
    private const int WindowBytes = 64 * 1024;

    private readonly DiskFile _file;
    private readonly bool _ownsFile;
    private byte[] _window = [];
    private long _windowStart;
    private int _windowLength;

    public LogReader(RunFiles files, DiskFile file, bool ownsFile)
    {
        Files = files;
        _file = file;
        _ownsFile = ownsFile;
        Length = file.Length;
    }

    public RunFiles Files { get; }

    public long Length { get; }

    /// <summary>Where the first record begins.</summary>
    public long Start => Files.Header.Length;

    /// <summary>Opens a run's log; <see langword="null"/> where it has none or one without a record.</summary>
    public static LogReader? TryOpen(RunFiles files)
    {
        if (files.Disk.TryOpen(files.LogPath, FileAccess.Read) is not { } file)
            return null;

        LogReader? opened = null;
        var reader = new LogReader(files, file, ownsFile: true);
        try
        {
            return opened = reader.HasHeader() ? reader : null;
        }
        finally
        {
            if (opened is null)
                reader.Dispose();
        }
    }

    /// <summary>Whether the log begins as the run's log must; <see langword="false"/> where its creation was interrupted.</summary>
    /// <exception cref="CheckpointCorruptedException">It begins with something else.</exception>
    public bool HasHeader()
    {
        ReadOnlySpan<byte> expected = Files.Header;
        var start = Bytes(0, (int)Math.Min(Length, expected.Length));
        if (start.SequenceEqual(expected))
            return true;

        if ((start.Length < expected.Length && expected.StartsWith(start)) || LogTail.IsTornFirst(this, expected))
            return false;

        throw new CheckpointCorruptedException($"The file '{Files.LogPath}' does not begin as the log of run '{Files.RunId}' does: it is another file, or damaged at offset 0.");
    }

    /// <summary>Finds the record at an offset, whole and undamaged.</summary>
    public bool TryFrameAt(long offset, out LogFrame frame)
    {
        frame = default;
        return offset + LogFrame.Overhead < Length
            && LogFrame.TryFromHead(Word(offset, backwards: false), offset, out frame)
            && frame.End <= Length
            && IsWhole(frame);
    }

    /// <summary>Finds the record that ends at an offset, without checking its payload.</summary>
    public bool TryFrameBefore(long end, out LogFrame frame)
    {
        frame = default;
        return end - LogFrame.Overhead > Start
            && LogFrame.TryFromTrailer(Word(end - LogFrame.TrailerBytes, backwards: true), end, out frame)
            && frame.Offset >= Start
            && LogFrame.TryFromHead(Word(frame.Offset, backwards: true), frame.Offset, out var head)
            && head == frame;
    }

    /// <summary>Finds the last record, where the log ends with a whole one.</summary>
    public bool TryLast(out LogFrame frame) => TryFrameBefore(Length, out frame) && IsWhole(frame);

    /// <summary>All records in order, with their sequence numbers; the first one's is in its header, since a log may have been trimmed.</summary>
    /// <exception cref="CheckpointCorruptedException">The log ends otherwise than with a whole record or a torn one.</exception>
    public IEnumerable<(LogFrame Frame, long Sequence)> Forward(CancellationToken cancellationToken)
    {
        var offset = Start;
        for (var sequence = -1L; offset < Length; sequence++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryFrameAt(offset, out var frame))
            {
                if (LogTail.IsTorn(this, offset))
                    yield break;

                throw Damage(offset, Math.Max(sequence, 0));
            }

            if (offset == Start)
                sequence = ReadHeader(frame, sequence: -1).Sequence;

            yield return (frame, sequence);
            offset = frame.End;
        }
    }

    /// <summary>Copies a record out of the file; the payload is never changed later.</summary>
    /// <exception cref="CheckpointCorruptedException">The record is damaged.</exception>
    public CheckpointRecord Read(LogFrame frame, long sequence)
    {
        var bytes = new byte[frame.Length];
        Copy(frame.Offset, bytes);
        return LogFrame.IsWhole(bytes, frame.Offset)
            ? new CheckpointRecord(sequence, frame.Kind, bytes.AsMemory(LogFrame.WordBytes, frame.PayloadLength))
            : throw Damage(frame.Offset, sequence);
    }

    /// <summary>Reads the header in a record's payload.</summary>
    /// <param name="frame">The record.</param>
    /// <param name="sequence">Its place in the log, or -1 where it is the header that tells.</param>
    /// <exception cref="CheckpointCorruptedException">The record is damaged, or at another place than its header says.</exception>
    public CheckpointHeader ReadHeader(LogFrame frame, long sequence)
    {
        if (!IsWhole(frame))
            throw Damage(frame.Offset, sequence);

        CheckpointHeader header;
        try
        {
            var start = (int)(frame.Offset - _windowStart) + LogFrame.WordBytes;
            header = CheckpointHeader.Read(_window.AsMemory(start, frame.PayloadLength));
        }
        catch (CheckpointCorruptedException e)
        {
            throw Damage(frame.Offset, sequence, e);
        }

        return header.Kind == frame.Kind && (sequence < 0 || sequence == header.Sequence)
            ? header
            : throw Damage(frame.Offset, sequence);
    }

    public CheckpointCorruptedException Damage(long offset, long sequence, Exception? inner = null)
    {
        var record = sequence < 0 ? "its last record" : $"record {sequence}";
        return new CheckpointCorruptedException($"The log '{Files.LogPath}' of run '{Files.RunId}' is damaged at offset {offset}, in {record}.{(inner is null ? "" : " " + inner.Message)}", inner);
    }

    /// <summary>Copies bytes of the file; where it has become shorter, the rest is zeroes.</summary>
    public void Copy(long offset, Span<byte> destination)
        => destination[_file.ReadAll(destination, offset)..].Clear();

    public void Dispose()
    {
        Release();
        if (_ownsFile)
            _file.Dispose();
    }

    private bool IsWhole(LogFrame frame) => LogFrame.IsWhole(Bytes(frame.Offset, frame.Length), frame.Offset);

    private uint Word(long offset, bool backwards)
        => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(offset, LogFrame.WordBytes, backwards));

    /// <summary>Bytes that lie within the log's length. They stay in the window until the next call.</summary>
    private ReadOnlySpan<byte> Bytes(long offset, int count, bool backwards = false)
    {
        if (offset < _windowStart || offset + count > _windowStart + _windowLength)
            MoveWindow(offset, count, backwards);

        return _window.AsSpan((int)(offset - _windowStart), count);
    }

    private void MoveWindow(long offset, int count, bool backwards)
    {
        var size = Math.Max(count, WindowBytes);
        var start = backwards ? Math.Max(0, offset + count - size) : offset;
        size = (int)Math.Min(size, Length - start);
        if (_window.Length < size)
        {
            Release();
            _window = ArrayPool<byte>.Shared.Rent(size);
        }

        _windowStart = start;
        _windowLength = size;
        Copy(start, _window.AsSpan(0, size));
    }

    private void Release()
    {
        if (_window.Length > 0)
            ArrayPool<byte>.Shared.Return(_window);

        _window = [];
        _windowLength = 0;
    }
}
