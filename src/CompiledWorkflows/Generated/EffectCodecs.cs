using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Where generated code tells how the results of effects are saved.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EffectCodecs
{
    /// <summary>Tells the codec of a type that a call of <see cref="ExecutorContext.OnceAsync{T}(string, Func{Task{T}})"/> returns. May be told again.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static void Add<T, TCodec>()
        where TCodec : struct, ICodec<T>
        => EffectCodec<T>.Known = new EffectCodec<T, TCodec>();
}
