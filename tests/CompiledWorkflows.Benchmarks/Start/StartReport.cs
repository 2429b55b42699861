using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Benchmarks.Works;

namespace Benchmarks.Start;

/// <summary>What starting a process costs: native programs of ours, by hand and of the peer, and the peer's under the JIT.</summary>
internal static class StartReport
{
    private const int UncountedStarts = 5;

    private static readonly string[] SizeSettings = ["-p:OptimizationPreference=Size", "-p:StackTraceSupport=false", "-p:UseSystemResourceKeys=true"];

    /// <summary>Publishes, measures and prints. A number is that of the starts of each program, instead of a hundred.</summary>
    public static IReadOnlyList<StartCost> Run(IReadOnlyList<string> arguments)
    {
        var starts = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100;
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {starts} starts of each, load average over the last minute before: {Load()}");
        var costs = Measure(PublishAll, starts);
        Console.WriteLine(StartCost.Head);
        foreach (var cost in costs)
            Console.WriteLine(cost);
        Console.WriteLine($"load average over the last minute after: {Load()}");
        return costs;
    }

    /// <summary>What has an aim: ours, beside what is written by hand and the peer's, as native programs.</summary>
    public static (StartCost Ours, StartCost ByHand, StartCost Peer) MeasureAimed()
        => Measure(folder => [Publish("ours", "StartOurs", folder), Publish("by hand", "StartByHand", folder), Publish("peer", "StartPeer", folder)], starts: 50) switch
        {
            [var ours, var byHand, var peer] => (ours, byHand, peer),
            _ => throw new UnreachableException(),
        };

    /// <summary>Publishes programs to a folder that is there for as long as they are needed, and starts them in turns.</summary>
    private static List<StartCost> Measure(Func<string, IEnumerable<StartedProgram>> publish, int starts)
    {
        var folder = Directory.CreateTempSubdirectory("cwf-start-");
        try
        {
            var programs = publish(folder.FullName).ToList();
            using var scratch = new ScratchDirectory();
            for (var i = -UncountedStarts; i < starts; i++)
            {
                foreach (var program in programs)
                    program.Start(scratch, counts: i >= 0);
            }

            return programs.ConvertAll(program => program.Cost);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<StartedProgram> PublishAll(string folder)
    {
        foreach (var (name, project) in new[] { ("by hand", "StartByHand"), ("ours", "StartOurs"), ("ours, with checkpoints in files", "StartOursWithFiles") })
        {
            yield return Publish(name, project, folder);
            yield return StartedProgram.Publish($"{name}, settings for size", ProjectOf(project), Path.Combine(folder, project + ".Size"), SizeSettings);
        }

        yield return Publish("peer", "StartPeer", folder);
        yield return StartedProgram.Publish("peer, JIT", ProjectOf("StartPeer"), Path.Combine(folder, "StartPeer.Jit"), "-p:PublishAot=false");
    }

    private static StartedProgram Publish(string name, string project, string folder) => StartedProgram.Publish(name, ProjectOf(project), Path.Combine(folder, project));

    private static string ProjectOf(string name) => Path.Combine(Path.GetDirectoryName(ThisFile())!, "Programs", name, name + ".csproj");

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
