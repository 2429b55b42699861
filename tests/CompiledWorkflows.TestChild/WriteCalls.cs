using System.Globalization;

namespace CompiledWorkflows.Tests;

/// <summary>What the process has written so far, as the kernel counts it: calls that write, and bytes.</summary>
internal readonly record struct WriteCalls(long Calls, long Bytes)
{
    public static WriteCalls OfThisProcess()
    {
        var counts = File.ReadLines("/proc/self/io").Select(line => line.Split(": ")).ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture));
        return new(counts["syscw"], counts["wchar"]);
    }

    public static WriteCalls operator -(WriteCalls left, WriteCalls right) => new(left.Calls - right.Calls, left.Bytes - right.Bytes);
}
