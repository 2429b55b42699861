using System.Buffers;
using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.HandWritten.Runs;

/// <summary>The audit as one would save and restore it for oneself: the number that is asked, and the account.</summary>
internal sealed record SavedAudit(int Question, Account Account)
{
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.Write(Question);
        AccountFormat.Write(ref writer, Account);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static SavedAudit Read(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        return new SavedAudit(reader.ReadInt32(), AccountFormat.Read(ref reader));
    }
}
