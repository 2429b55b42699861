namespace Benchmarks.Reporting;

/// <summary>What a number counts.</summary>
internal enum Unit
{
    Nanoseconds,
    Bytes,

    /// <summary>A multiple of another number.</summary>
    Times,
}
