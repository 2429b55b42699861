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
        if (reader.TryReadStringSpan(out var key))
        {
            return key;
        }

        if (reader.NextMessagePackType == MessagePackType.String)
        {
            return reader.ReadStringSequence() is { } pieces ? pieces.ToArray() : default;
        }

        reader.Skip();
        return default;
    }

    /// <summary>Whether a key is a name.</summary>
    public static bool Is(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name) => key.SequenceEqual(name);

    /// <summary>Refuses data in which a member is missing that has no default.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowMissing<T>(string member) =>
        throw new MessagePackSerializationException($"The data of a {typeof(T)} does not have the member '{member}', which has no default.");

    /// <summary>Refuses nil where a value type is expected.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowNil<T>() =>
        throw new MessagePackSerializationException($"The data holds nil where a value of type {typeof(T)} is expected.");

    /// <summary>Refuses to write a value whose own type is not the one its codec knows, since the rest of it would be lost.</summary>
    /// <typeparam name="T">The type the codec knows.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowUndeclared<T>(object value) => throw new MessagePackSerializationException(
        $"A value of type {value.GetType()} cannot be saved as a {typeof(T)}: what it adds would be lost. Name it in a [Union] of an abstract base type or an interface.");

    /// <summary>Refuses a key of a union that names none of its types.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="key">The key.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowUnknownCase<T>(int key) =>
        throw new MessagePackSerializationException($"The data names case {key} of {typeof(T)}, which has none of that key.");

    /// <summary>Refuses elements for a collection that the constructor of its owner did not make.</summary>
    /// <typeparam name="T">The type that has the member.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowNoCollection<T>(string member) => throw new MessagePackSerializationException(
        $"The data has elements for '{member}' of {typeof(T)}, which has no setter, and the constructor made no collection to put them in.");
}
