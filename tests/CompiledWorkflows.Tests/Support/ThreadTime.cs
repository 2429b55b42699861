using System.Runtime.InteropServices;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>How long the calling thread has run on a processor: what others do on the machine does not count.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>The processor time, in nanoseconds, that some work takes which stays on its thread: the least of several.</summary>
    public static double Least(Action work) => Enumerable.Range(0, 5).Min(_ => Of(work));

    private static double Of(Action work)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux is asked for the processor time of a thread.");

        var before = Now();
        work();
        return Now() - before;
    }

    private static double Now()
    {
        _ = GetTime(ThreadClock, out var time);
        return (time.Seconds * 1e9) + time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
