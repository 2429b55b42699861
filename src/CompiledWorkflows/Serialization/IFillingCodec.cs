using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>A codec that can also refill a collection that is already there.</summary>
/// <typeparam name="T">The collection's type.</typeparam>
public interface IFillingCodec<T> : ICodec<T>
{
    /// <summary>Replaces the elements of <paramref name="target"/> by those that are read.</summary>
    /// <exception cref="MessagePackSerializationException">The next value is of another kind, or nil.</exception>
    static abstract void ReadInto(ref MessagePackReader reader, T target);
}
