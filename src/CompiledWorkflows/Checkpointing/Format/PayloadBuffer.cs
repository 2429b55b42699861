using System.Buffers;

namespace CompiledWorkflows;

/// <summary>A growing buffer that one run reuses for all its checkpoints; what is in it can be read, patched and cut off.</summary>
internal sealed class PayloadBuffer : IBufferWriter<byte>
{
    private byte[] _bytes;

    public PayloadBuffer(int capacity = 256) => _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Cuts off what stands after a length.</summary>
    public void Truncate(int length) => Length = length;

    public Span<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Leaves room for bytes that are written later.</summary>
    /// <returns>Where the room starts.</returns>
    public int Skip(int length)
    {
        Reserve(length);
        Length += length;
        return Length - length;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 16);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max((long)needed, _bytes.Length * 2L), Array.MaxLength));
    }
}
