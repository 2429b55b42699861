using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Saves the results of effects of one type: known once generated code has told of the type's codec.</summary>
internal abstract class EffectCodec<T>
{
    private static EffectCodec<T>? _known;

    /// <summary>The codec.</summary>
    /// <exception cref="InvalidOperationException">No generated code has told of one.</exception>
    public static EffectCodec<T> Known
    {
        get => _known ?? throw new InvalidOperationException(
            $"The result of an effect is a {typeof(T)}, and no code was generated to save one. Let OnceAsync return a type that can be saved, and name it where it is called: no type parameter.");
        set => _known = value;
    }

    public abstract byte[] Write(T result);

    public abstract T Read(byte[] saved);
}

/// <inheritdoc/>
internal sealed class EffectCodec<T, TCodec> : EffectCodec<T>
    where TCodec : struct, ICodec<T>
{
    public override byte[] Write(T result)
    {
        var bytes = new PayloadBuffer();
        var writer = new MessagePackWriter(bytes);
        TCodec.Write(ref writer, result);
        writer.Flush();
        return bytes.Span.ToArray();
    }

    public override T Read(byte[] saved)
    {
        var reader = new MessagePackReader(saved);
        return TCodec.Read(ref reader)!;
    }
}
