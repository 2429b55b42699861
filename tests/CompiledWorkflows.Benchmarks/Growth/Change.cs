namespace Benchmarks.Growth;

/// <summary>What a superstep does to its executor's state.</summary>
public enum Change
{
    Nothing,
    TenBytesInPlace,
    TenBytesInserted,
}
