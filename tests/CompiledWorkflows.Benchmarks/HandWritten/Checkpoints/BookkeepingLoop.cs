using System.Buffers;
using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.HandWritten.Checkpoints;

/// <summary>The bookkeeping with a checkpoint after every superstep: the number of it, the message that waits, and all of the account.</summary>
internal sealed class BookkeepingLoop
{
    private readonly Mailbox<int> _mailbox = new();
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private Account _account = Samples.Account();
    private int _superSteps;

    private BookkeepingLoop(int rest) => _mailbox.Send(rest);

    /// <summary>Keeps the checkpoints in a list.</summary>
    public static int RunInMemory(int rest)
    {
        List<byte[]> kept = [];
        var loop = new BookkeepingLoop(rest);
        while (loop._mailbox.HasNext)
            kept.Add(loop.Step().ToArray());
        return kept.Count;
    }

    /// <summary>Appends the checkpoints to a new file, whose handle is held.</summary>
    public static int RunWithFile(int rest, string path)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        var length = 0L;
        var loop = new BookkeepingLoop(rest);
        while (loop._mailbox.HasNext)
        {
            var checkpoint = loop.Step();
            RandomAccess.Write(file, checkpoint, length);
            length += checkpoint.Length;
        }

        return loop._superSteps;
    }

    private ReadOnlySpan<byte> Step()
    {
        _mailbox.Turn();
        foreach (var rest in _mailbox.Messages)
        {
            _account = _account.Book(rest);
            if (rest > 1)
                _mailbox.Send(rest - 1);
        }

        _superSteps++;
        _buffer.ResetWrittenCount();
        var writer = new MessagePackWriter(_buffer);
        writer.Write(_superSteps);
        writer.Write(_mailbox.HasNext ? _mailbox.Next[0] : 0);
        AccountFormat.Write(ref writer, _account);
        writer.Flush();
        return _buffer.WrittenSpan;
    }
}
