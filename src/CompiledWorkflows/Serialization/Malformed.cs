using System.Runtime.CompilerServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>The exceptions of reading: whatever the bytes are, codecs throw these and nothing else.</summary>
internal static class Malformed
{
    public static MessagePackSerializationException Value<T>() => new($"The data does not make a value of type {typeof(T)}.");

    public static MessagePackSerializationException OutOfRange<T>() => new($"The data holds a value outside the range of type {typeof(T)}.");

    public static MessagePackSerializationException NullKey<T>() => new($"The data holds a null key, which a {typeof(T)} cannot have.");

    public static MessagePackSerializationException CollidingKeys<T>() => new(
        $"The data holds many keys of type {typeof(T)} with colliding hashes, as if they were chosen to be slow. If the program chose them, give the collection a comparer that tells their hashes apart.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireCount<T>(int count, int expected)
    {
        if (count != expected)
        {
            ThrowCount<T>(count, expected);
        }
    }

    private static void ThrowCount<T>(int count, int expected) =>
        throw new MessagePackSerializationException($"The data has {count} elements where a value of type {typeof(T)} takes {expected}.");
}
