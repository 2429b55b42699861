using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>A codec of collections that compare their elements: it can also read one that compares as another does.</summary>
/// <typeparam name="T">The collection's type.</typeparam>
public interface IComparingCodec<T> : ICodec<T>
{
    /// <summary>Reads a new collection with the comparer of <paramref name="initial"/>, if that is there.</summary>
    /// <exception cref="MessagePackSerializationException">The next value is of another kind, or does not make a <typeparamref name="T"/>.</exception>
    static abstract T? Read(ref MessagePackReader reader, T? initial);
}
