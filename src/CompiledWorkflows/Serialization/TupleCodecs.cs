using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a tuple as an array of one item.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec> : ICodec<Tuple<T1>>
    where T1Codec : struct, ICodec<T1>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(1);
        T1Codec.Write(ref writer, value.Item1);
    }

    /// <inheritdoc/>
    public static Tuple<T1>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1>>(Payload.ReadArrayHeader(ref reader), 1);
        return new(
            T1Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of two items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec> : ICodec<Tuple<T1, T2>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(2);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2>>(Payload.ReadArrayHeader(ref reader), 2);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of three items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec> : ICodec<Tuple<T1, T2, T3>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(3);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3>>(Payload.ReadArrayHeader(ref reader), 3);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of four items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
/// <typeparam name="T4">The type of item 4.</typeparam>
/// <typeparam name="T4Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec, T4, T4Codec> : ICodec<Tuple<T1, T2, T3, T4>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
    where T4Codec : struct, ICodec<T4>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(4);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
        T4Codec.Write(ref writer, value.Item4);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3, T4>>(Payload.ReadArrayHeader(ref reader), 4);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!,
            T4Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of five items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
/// <typeparam name="T4">The type of item 4.</typeparam>
/// <typeparam name="T4Codec">Its codec.</typeparam>
/// <typeparam name="T5">The type of item 5.</typeparam>
/// <typeparam name="T5Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec, T4, T4Codec, T5, T5Codec> : ICodec<Tuple<T1, T2, T3, T4, T5>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
    where T4Codec : struct, ICodec<T4>
    where T5Codec : struct, ICodec<T5>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(5);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
        T4Codec.Write(ref writer, value.Item4);
        T5Codec.Write(ref writer, value.Item5);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3, T4, T5>>(Payload.ReadArrayHeader(ref reader), 5);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!,
            T4Codec.Read(ref reader)!,
            T5Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of six items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
/// <typeparam name="T4">The type of item 4.</typeparam>
/// <typeparam name="T4Codec">Its codec.</typeparam>
/// <typeparam name="T5">The type of item 5.</typeparam>
/// <typeparam name="T5Codec">Its codec.</typeparam>
/// <typeparam name="T6">The type of item 6.</typeparam>
/// <typeparam name="T6Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec, T4, T4Codec, T5, T5Codec, T6, T6Codec> : ICodec<Tuple<T1, T2, T3, T4, T5, T6>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
    where T4Codec : struct, ICodec<T4>
    where T5Codec : struct, ICodec<T5>
    where T6Codec : struct, ICodec<T6>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5, T6>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(6);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
        T4Codec.Write(ref writer, value.Item4);
        T5Codec.Write(ref writer, value.Item5);
        T6Codec.Write(ref writer, value.Item6);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5, T6>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3, T4, T5, T6>>(Payload.ReadArrayHeader(ref reader), 6);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!,
            T4Codec.Read(ref reader)!,
            T5Codec.Read(ref reader)!,
            T6Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of seven items.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
/// <typeparam name="T4">The type of item 4.</typeparam>
/// <typeparam name="T4Codec">Its codec.</typeparam>
/// <typeparam name="T5">The type of item 5.</typeparam>
/// <typeparam name="T5Codec">Its codec.</typeparam>
/// <typeparam name="T6">The type of item 6.</typeparam>
/// <typeparam name="T6Codec">Its codec.</typeparam>
/// <typeparam name="T7">The type of item 7.</typeparam>
/// <typeparam name="T7Codec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec, T4, T4Codec, T5, T5Codec, T6, T6Codec, T7, T7Codec> : ICodec<Tuple<T1, T2, T3, T4, T5, T6, T7>>
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
    where T4Codec : struct, ICodec<T4>
    where T5Codec : struct, ICodec<T5>
    where T6Codec : struct, ICodec<T6>
    where T7Codec : struct, ICodec<T7>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5, T6, T7>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(7);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
        T4Codec.Write(ref writer, value.Item4);
        T5Codec.Write(ref writer, value.Item5);
        T6Codec.Write(ref writer, value.Item6);
        T7Codec.Write(ref writer, value.Item7);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5, T6, T7>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3, T4, T5, T6, T7>>(Payload.ReadArrayHeader(ref reader), 7);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!,
            T4Codec.Read(ref reader)!,
            T5Codec.Read(ref reader)!,
            T6Codec.Read(ref reader)!,
            T7Codec.Read(ref reader)!);
    }
}

/// <summary>Writes a tuple as an array of seven items and one tuple of the rest.</summary>
/// <typeparam name="T1">The type of item 1.</typeparam>
/// <typeparam name="T1Codec">Its codec.</typeparam>
/// <typeparam name="T2">The type of item 2.</typeparam>
/// <typeparam name="T2Codec">Its codec.</typeparam>
/// <typeparam name="T3">The type of item 3.</typeparam>
/// <typeparam name="T3Codec">Its codec.</typeparam>
/// <typeparam name="T4">The type of item 4.</typeparam>
/// <typeparam name="T4Codec">Its codec.</typeparam>
/// <typeparam name="T5">The type of item 5.</typeparam>
/// <typeparam name="T5Codec">Its codec.</typeparam>
/// <typeparam name="T6">The type of item 6.</typeparam>
/// <typeparam name="T6Codec">Its codec.</typeparam>
/// <typeparam name="T7">The type of item 7.</typeparam>
/// <typeparam name="T7Codec">Its codec.</typeparam>
/// <typeparam name="TRest">The type of the rest.</typeparam>
/// <typeparam name="TRestCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TupleCodec<T1, T1Codec, T2, T2Codec, T3, T3Codec, T4, T4Codec, T5, T5Codec, T6, T6Codec, T7, T7Codec, TRest, TRestCodec> : ICodec<Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>>
    where TRest : notnull
    where T1Codec : struct, ICodec<T1>
    where T2Codec : struct, ICodec<T2>
    where T3Codec : struct, ICodec<T3>
    where T4Codec : struct, ICodec<T4>
    where T5Codec : struct, ICodec<T5>
    where T6Codec : struct, ICodec<T6>
    where T7Codec : struct, ICodec<T7>
    where TRestCodec : struct, ICodec<TRest>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(8);
        T1Codec.Write(ref writer, value.Item1);
        T2Codec.Write(ref writer, value.Item2);
        T3Codec.Write(ref writer, value.Item3);
        T4Codec.Write(ref writer, value.Item4);
        T5Codec.Write(ref writer, value.Item5);
        T6Codec.Write(ref writer, value.Item6);
        T7Codec.Write(ref writer, value.Item7);
        TRestCodec.Write(ref writer, value.Rest);
    }

    /// <inheritdoc/>
    public static Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Malformed.RequireCount<Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>>(Payload.ReadArrayHeader(ref reader), 8);
        return new(
            T1Codec.Read(ref reader)!,
            T2Codec.Read(ref reader)!,
            T3Codec.Read(ref reader)!,
            T4Codec.Read(ref reader)!,
            T5Codec.Read(ref reader)!,
            T6Codec.Read(ref reader)!,
            T7Codec.Read(ref reader)!,
            TRestCodec.Read(ref reader) ?? throw Malformed.Value<TRest>());
    }
}
