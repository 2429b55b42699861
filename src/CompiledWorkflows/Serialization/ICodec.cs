using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes and reads values of one type in the checkpoint format, without instances, options or reflection.</summary>
/// <typeparam name="T">The type. A codec of a reference type writes <see langword="null"/> as nil and reads nil as <see langword="null"/>.</typeparam>
/// <remarks>Implementations are empty structs, so that a generic codec over another codec is compiled for that very codec and every call is direct.</remarks>
public interface ICodec<T>
{
    /// <summary>Writes one MessagePack value.</summary>
    static abstract void Write(ref MessagePackWriter writer, T? value);

    /// <summary>Reads one MessagePack value.</summary>
    /// <exception cref="MessagePackSerializationException">The next value is of another kind, or does not make a <typeparamref name="T"/>.</exception>
    static abstract T? Read(ref MessagePackReader reader);
}
