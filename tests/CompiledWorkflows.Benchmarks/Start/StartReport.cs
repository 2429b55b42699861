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
        var folder = Directory.CreateTempSubdirectory("cwf-start-");
        try
        {
            var programs = Publish(folder.FullName).ToList();
            Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {starts} starts of each, load average over the last minute before: {Load()}");
            using var scratch = new ScratchDirectory();
            for (var i = -UncountedStarts; i < starts; i++)
            {
                foreach (var program in programs)
                    program.Start(scratch, counts: i >= 0);
            }

            var costs = programs.ConvertAll(program => program.Cost);
            Console.WriteLine(StartCost.Head);
            costs.ForEach(Console.WriteLine);
            Console.WriteLine($"load average over the last minute after: {Load()}");
            return costs;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<StartedProgram> Publish(string folder)
    {
        foreach (var (name, project) in new[] { ("by hand", "StartByHand"), ("ours", "StartOurs"), ("ours, with checkpoints in files", "StartOursWithFiles") })
        {
            yield return StartedProgram.Publish(name, ProjectOf(project), Path.Combine(folder, project));
            yield return StartedProgram.Publish($"{name}, settings for size", ProjectOf(project), Path.Combine(folder, project + ".Size"), SizeSettings);
        }

        yield return StartedProgram.Publish("peer", ProjectOf("StartPeer"), Path.Combine(folder, "StartPeer"));
        yield return StartedProgram.Publish("peer, JIT", ProjectOf("StartPeer"), Path.Combine(folder, "StartPeer.Jit"), "-p:PublishAot=false");
    }

    private static string ProjectOf(string name) => Path.Combine(Path.GetDirectoryName(ThisFile())!, "Programs", name, name + ".csproj");

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
