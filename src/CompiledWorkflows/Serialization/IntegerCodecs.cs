using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="SByte"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SByteCodec : ICodec<sbyte>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, sbyte value) => writer.Write(value);

    /// <inheritdoc/>
    public static sbyte Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadSByte();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<sbyte>();
        }
    }
}

/// <summary>Writes a <see cref="Byte"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteCodec : ICodec<byte>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, byte value) => writer.Write(value);

    /// <inheritdoc/>
    public static byte Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadByte();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<byte>();
        }
    }
}

/// <summary>Writes an <see cref="Int16"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Codec : ICodec<short>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, short value) => writer.Write(value);

    /// <inheritdoc/>
    public static short Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadInt16();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<short>();
        }
    }
}

/// <summary>Writes an <see cref="UInt16"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt16Codec : ICodec<ushort>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ushort value) => writer.Write(value);

    /// <inheritdoc/>
    public static ushort Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadUInt16();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<ushort>();
        }
    }
}

/// <summary>Writes an <see cref="Int32"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : ICodec<int>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, int value) => writer.Write(value);

    /// <inheritdoc/>
    public static int Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadInt32();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<int>();
        }
    }
}

/// <summary>Writes an <see cref="UInt32"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Codec : ICodec<uint>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, uint value) => writer.Write(value);

    /// <inheritdoc/>
    public static uint Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadUInt32();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<uint>();
        }
    }
}

/// <summary>Writes an <see cref="Int64"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : ICodec<long>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, long value) => writer.Write(value);

    /// <inheritdoc/>
    public static long Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadInt64();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<long>();
        }
    }
}

/// <summary>Writes an <see cref="UInt64"/> as the shortest integer that holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Codec : ICodec<ulong>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ulong value) => writer.Write(value);

    /// <inheritdoc/>
    public static ulong Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadUInt64();
        }
        catch (OverflowException)
        {
            throw Malformed.OutOfRange<ulong>();
        }
    }
}
