using System.ComponentModel;
using MessagePack;
using MessagePack.Formatters;

namespace CompiledWorkflows.Generated;

/// <summary>Lets <c>MessagePackSerializer</c> use a codec. It needs nothing of its options.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodecFormatter<T, TCodec> : IMessagePackFormatter<T?>, ICodecFormatter
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public Type Type => typeof(T);

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, T? value, MessagePackSerializerOptions options) => TCodec.Write(ref writer, value);

    /// <inheritdoc/>
    public T? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => TCodec.Read(ref reader);
}
