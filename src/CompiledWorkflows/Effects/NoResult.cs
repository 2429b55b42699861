using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What an effect returns that returns nothing; nil in the run's log.</summary>
internal readonly struct NoResult : ICodec<NoResult>
{
    public static EffectCodec<NoResult> Codec { get; } = new EffectCodec<NoResult, NoResult>();

    public static async Task<NoResult> Of(Task effect)
    {
        await effect.ConfigureAwait(false);
        return default;
    }

    public static void Write(ref MessagePackWriter writer, NoResult value) => writer.WriteNil();

    public static NoResult Read(ref MessagePackReader reader)
    {
        _ = reader.ReadNil();
        return default;
    }
}
