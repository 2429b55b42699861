using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="bool"/> as true or false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanCodec : ICodec<bool>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, bool value) => writer.Write(value);

    /// <inheritdoc/>
    public static bool Read(ref MessagePackReader reader) => reader.ReadBoolean();
}

/// <summary>Writes a <see cref="float"/> as a 32-bit float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleCodec : ICodec<float>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, float value) => writer.Write(value);

    /// <inheritdoc/>
    public static float Read(ref MessagePackReader reader) => reader.ReadSingle();
}

/// <summary>Writes a <see cref="double"/> as a 64-bit float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : ICodec<double>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, double value) => writer.Write(value);

    /// <inheritdoc/>
    public static double Read(ref MessagePackReader reader) => reader.ReadDouble();
}

/// <summary>Writes a <see cref="Half"/> as a 32-bit float.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfCodec : ICodec<Half>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Half value) => writer.Write((float)value);

    /// <inheritdoc/>
    public static Half Read(ref MessagePackReader reader) => (Half)reader.ReadSingle();
}

/// <summary>Writes a <see cref="decimal"/> as its invariant text, which keeps its scale.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalCodec : ICodec<decimal>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, decimal value)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteStringHeader(length);
        text[..length].CopyTo(writer.GetSpan(length));
        writer.Advance(length);
    }

    /// <inheritdoc/>
    public static decimal Read(ref MessagePackReader reader)
    {
        Span<byte> text = stackalloc byte[FixedBytes.MaxTextLength];
        text = text[..FixedBytes.ReadText(ref reader, text)];
        return Utf8Parser.TryParse(text, out decimal value, out var consumed) && consumed == text.Length
            ? value
            : throw Malformed.Value<decimal>();
    }
}
