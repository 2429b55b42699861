using System.ComponentModel;
using System.Runtime.CompilerServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an enum as its underlying integer. Values without a name are kept.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TInteger">Its underlying type.</typeparam>
/// <typeparam name="TCodec">The codec of that.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumCodec<TEnum, TInteger, TCodec> : ICodec<TEnum>
    where TEnum : struct, Enum
    where TInteger : unmanaged
    where TCodec : struct, ICodec<TInteger>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, TEnum value) => TCodec.Write(ref writer, Unsafe.BitCast<TEnum, TInteger>(value));

    /// <inheritdoc/>
    public static TEnum Read(ref MessagePackReader reader) => Unsafe.BitCast<TInteger, TEnum>(TCodec.Read(ref reader));
}
