using System.Buffers;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Reads short text and binary without allocating, whether or not the payload is one piece of memory.</summary>
internal static class FixedBytes
{
    /// <summary>Longer than any text of a number or an identifier.</summary>
    public const int MaxTextLength = 64;

    /// <summary>Copies the next text to <paramref name="destination"/> and gives its length in bytes.</summary>
    public static int ReadText(ref MessagePackReader reader, scoped Span<byte> destination)
    {
        var text = reader.ReadStringSequence()
            ?? throw new MessagePackSerializationException("The data holds nil where text is expected.");
        if (text.Length > destination.Length)
        {
            throw new MessagePackSerializationException($"The data holds {text.Length} bytes of text where at most {destination.Length} are expected.");
        }

        text.CopyTo(destination);
        return (int)text.Length;
    }

    /// <summary>Copies the next binary to <paramref name="destination"/> and gives its length, or -1 when it is nil or does not fit.</summary>
    public static int TryReadBinary(ref MessagePackReader reader, scoped Span<byte> destination)
    {
        if (reader.ReadBytes() is not { } bytes || bytes.Length > destination.Length)
        {
            return -1;
        }

        bytes.CopyTo(destination);
        return (int)bytes.Length;
    }
}
