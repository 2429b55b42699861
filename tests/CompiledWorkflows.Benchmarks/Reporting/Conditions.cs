using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace Benchmarks.Reporting;

/// <summary>Under which results were measured.</summary>
/// <param name="Date">The day on which the run ended, in universal time.</param>
/// <param name="Command">What started it.</param>
/// <param name="Commit">The commit that was measured, and whether files had been changed since.</param>
/// <param name="Peer">The peer and its version.</param>
/// <param name="Machine">Machine and versions, line by line, and what else the machine had to do.</param>
internal sealed record Conditions(string Date, string Command, string Commit, string Peer, IReadOnlyList<string> Machine)
{
    private const string Run = "dotnet run -c Release --project tests/CompiledWorkflows.Benchmarks --";

    /// <param name="arguments">Of the command.</param>
    /// <param name="loadBefore">The <see cref="Load"/> when it started.</param>
    public static Conditions Take(IEnumerable<string> arguments, string loadBefore) => new(
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Join(' ', [Run, .. arguments]).TrimEnd(),
        Git("describe", "--always", "--exclude=*", "--abbrev=12", "--dirty= and changes") ?? "unknown",
        $"Microsoft.Agents.AI.Workflows {PeerVersion()}",
        [
            .. HostEnvironmentInfo.GetCurrent().ToFormattedString(),
            RuntimeInformation.FrameworkDescription,
            $"load average over the last 1, 5 and 15 minutes: {loadBefore} before; {Load()} after, this run included",
        ]);

    /// <summary>What others have the machine do meanwhile is part of the numbers.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string PeerVersion() => FileVersionInfo.GetVersionInfo(typeof(Microsoft.Agents.AI.Workflows.Workflow).Assembly.Location).ProductVersion!.Split('+')[0];

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, WorkingDirectory = ProjectFolder.Path })!;
            var output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
