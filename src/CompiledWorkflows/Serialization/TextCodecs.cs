using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="string"/> as UTF-8 text. A lone surrogate becomes U+FFFD.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : ICodec<string>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, string? value) => writer.Write(value);

    /// <inheritdoc/>
    public static string? Read(ref MessagePackReader reader) => reader.ReadString();
}

/// <summary>Writes a <see cref="char"/> as the integer of its UTF-16 code unit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CharCodec : ICodec<char>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, char value) => writer.Write(value);

    /// <inheritdoc/>
    public static char Read(ref MessagePackReader reader) => (char)UInt16Codec.Read(ref reader);
}

/// <summary>Writes a <see cref="Rune"/> as the integer of its code point.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuneCodec : ICodec<Rune>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Rune value) => writer.Write(value.Value);

    /// <inheritdoc/>
    public static Rune Read(ref MessagePackReader reader) => Rune.TryCreate(Int32Codec.Read(ref reader), out var rune) ? rune : throw Malformed.Value<Rune>();
}

/// <summary>Writes a <see cref="StringBuilder"/> as its text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringBuilderCodec : ICodec<StringBuilder>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, StringBuilder? value) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public static StringBuilder? Read(ref MessagePackReader reader) => reader.ReadString() is { } text ? new StringBuilder(text) : null;
}

/// <summary>Writes a <see cref="Guid"/> as its 36 characters of lower-case text with hyphens.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidCodec : ICodec<Guid>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Guid value)
    {
        writer.WriteStringHeader(36);
        value.TryFormat(writer.GetSpan(36), out var length);
        writer.Advance(length);
    }

    /// <inheritdoc/>
    public static Guid Read(ref MessagePackReader reader)
    {
        Span<byte> text = stackalloc byte[FixedBytes.MaxTextLength];
        text = text[..FixedBytes.ReadText(ref reader, text)];
        return Utf8Parser.TryParse(text, out Guid value, out var consumed, 'D') && consumed == text.Length
            ? value
            : throw Malformed.Value<Guid>();
    }
}

/// <summary>Writes a <see cref="Uri"/> as the text it was made from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriCodec : ICodec<Uri>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Uri? value) => writer.Write(value?.OriginalString);

    /// <inheritdoc/>
    public static Uri? Read(ref MessagePackReader reader)
    {
        return reader.ReadString() is not { } text ? null
            : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri
            : throw Malformed.Value<Uri>();
    }
}

/// <summary>Writes a <see cref="Version"/> as its text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionCodec : ICodec<Version>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Version? value) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public static Version? Read(ref MessagePackReader reader)
    {
        return reader.ReadString() is not { } text ? null
            : Version.TryParse(text, out var version) ? version
            : throw Malformed.Value<Version>();
    }
}
