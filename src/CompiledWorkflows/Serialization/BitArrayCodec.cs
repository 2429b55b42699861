using System.Collections;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="BitArray"/> as an array of booleans.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BitArrayCodec : ICodec<BitArray>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, BitArray? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            writer.Write(value[i]);
        }
    }

    /// <inheritdoc/>
    public static BitArray? Read(ref MessagePackReader reader) => ArrayCodec<bool, BooleanCodec>.Read(ref reader) is { } bits ? new BitArray(bits) : null;
}
