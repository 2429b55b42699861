using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Stands where a codec would, for a type that cannot be saved, so that the program compiles and says so when it gets there.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnsupportedCodec<T> : IFillingCodec<T>, IComparingCodec<T>
{
    /// <summary>Throws.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void Write(ref MessagePackWriter writer, T? value) => throw Unsupported();

    /// <summary>Throws.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static T? Read(ref MessagePackReader reader) => throw Unsupported();

    /// <inheritdoc cref="Read(ref MessagePackReader)"/>
    public static T? Read(ref MessagePackReader reader, T? initial) => throw Unsupported();

    /// <inheritdoc cref="Read(ref MessagePackReader)"/>
    public static void ReadInto(ref MessagePackReader reader, T target) => throw Unsupported();

    private static NotSupportedException Unsupported() =>
        new($"Values of type {typeof(T)} cannot be saved. Use a type that can, or keep the member out of what is saved with [IgnoreMember].");
}
