using System.IO.Compression;

namespace CompiledWorkflows;

/// <summary>How the sections of checkpoints are compressed, with Brotli (RFC 7932). Immutable; may be shared.</summary>
/// <remarks>
/// Each section is compressed by itself, whole or as the patch that stands for it, where that makes it shorter. Whoever reads needs no option: each section says whether it is compressed.
/// In an <see cref="EncryptedCheckpointStore"/> sections are compressed first, so the lengths of its records tell something of how much their contents repeat.
/// </remarks>
public sealed class CheckpointCompression
{
    /// <summary>The length in bytes from which a section is compressed; at least 1, by default 4,096.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int Threshold
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "CheckpointCompression.Threshold must be at least 1, which compresses whatever gets shorter. To compress nothing, leave RunOptions.CheckpointCompression null.");
    } = 4096;

    /// <summary>What counts: <see cref="CompressionLevel.Fastest"/>, the default, <see cref="CompressionLevel.Optimal"/> or <see cref="CompressionLevel.SmallestSize"/>, which is slow.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to something else.</exception>
    public CompressionLevel Level
    {
        get;
        init => field = value is CompressionLevel.Fastest or CompressionLevel.Optimal or CompressionLevel.SmallestSize
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Level), value, "CheckpointCompression.Level is Fastest, Optimal or SmallestSize. To compress nothing, leave RunOptions.CheckpointCompression null.");
    } = CompressionLevel.Fastest;

    /// <summary>The same as a quality of Brotli's.</summary>
    internal int Quality => Level switch
    {
        CompressionLevel.Fastest => 1,
        CompressionLevel.Optimal => 4,
        _ => 11,
    };
}
