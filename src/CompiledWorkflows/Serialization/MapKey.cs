using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What generated codecs call to read the members of a map or an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapKey
{
    /// <summary>Reads a key. One that is not text names no member and is read as the empty key.</summary>
    public static ReadOnlySpan<byte> Read(ref MessagePackReader reader)
    {
        if (reader.NextMessagePackType != MessagePackType.String)
        {
            Payload.Skip(ref reader);
            return default;
        }

        try
        {
            return reader.TryReadStringSpan(out var key) ? key
                : reader.ReadStringSequence() is { } pieces ? pieces.ToArray()
                : default;
        }
        catch (OverflowException)
        {
            throw Payload.TooMany();
        }
    }

    /// <summary>Whether a key is a name.</summary>
    public static bool Is(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name) => key.SequenceEqual(name);

    /// <summary>Refuses data in which a member is missing that has no default.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="isPresent">Whether the data has it.</param>
    /// <param name="member">The member's name.</param>
    /// <exception cref="MessagePackSerializationException">It has not.</exception>
    public static void Require<T>(bool isPresent, string member)
    {
        if (!isPresent)
            throw new MessagePackSerializationException($"The data of a {typeof(T)} does not have the member '{member}', which has no default.");
    }

    /// <summary>Refuses to write a value whose own type is not the one its codec knows, since the rest of it would be lost.</summary>
    /// <typeparam name="T">The type the codec knows.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowUndeclared<T>(object value) => throw new MessagePackSerializationException(
        $"A value of type {value.GetType()} cannot be saved as a {typeof(T)}: what it adds would be lost. Name it in a [Union] of an abstract base type or an interface.");

    /// <summary>Reads the beginning of a value of a union.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <returns>The key of the value's own type.</returns>
    public static int ReadCase<T>(ref MessagePackReader reader)
    {
        Malformed.RequireCount<T>(Payload.ReadArrayHeader(ref reader), 2);
        return Int32Codec.Read(ref reader);
    }

    /// <summary>Refuses a key of a union that names none of its types.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="key">The key.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowUnknownCase<T>(int key) =>
        throw new MessagePackSerializationException($"The data names case {key} of {typeof(T)}, which has none of that key.");

    /// <summary>The collection to refill, which the constructor of its owner has to have made.</summary>
    /// <typeparam name="TOwner">The type that has the member.</typeparam>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="collection">The member's value.</param>
    /// <param name="member">The member's name.</param>
    /// <exception cref="MessagePackSerializationException">There is none.</exception>
    public static TCollection Existing<TOwner, TCollection>(TCollection? collection, string member) => collection
        ?? throw new MessagePackSerializationException(
            $"The data has elements for '{member}' of {typeof(TOwner)}, which has no setter, and the constructor made no collection to put them in.");
}
