using MessagePack;

namespace CompiledWorkflows;

/// <summary>Writes MessagePack numbers one after another into a span that has room for all of them, in their shortest form.</summary>
/// <remarks>What begins every record is nothing but numbers, and a <see cref="MessagePackWriter"/> makes sure of room for each.</remarks>
internal ref struct NumberWriter(Span<byte> bytes)
{
    /// <summary>The length of the longest number or header.</summary>
    public const int Longest = 1 + sizeof(long);

    private const int LargestFixInt = 0x7F;

    private readonly Span<byte> _bytes = bytes;

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    public void Write(long value)
    {
        if (value is >= 0 and <= LargestFixInt)
            _bytes[Length++] = (byte)value;
        else
            WriteLong(value);
    }

    public void WriteArrayHeader(int count)
    {
        _ = MessagePackPrimitives.TryWriteArrayHeader(_bytes[Length..], (uint)count, out var written);
        Length += written;
    }

    private void WriteLong(long value)
    {
        _ = MessagePackPrimitives.TryWrite(_bytes[Length..], value, out var written);
        Length += written;
    }
}
