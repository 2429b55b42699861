namespace Benchmarks.Growth;

/// <summary>What a superstep does to its executor's state.</summary>
internal enum Change
{
    Nothing,
    TenBytesInPlace,
    TenBytesInserted,
}
