using System.Diagnostics;
using Benchmarks.Works;

namespace Benchmarks.Start;

/// <summary>One of the programs below <c>Programs</c>, published, and the times of its starts.</summary>
internal sealed class StartedProgram
{
    private readonly string _name;
    private readonly string _folder;
    private readonly string _program;
    private readonly List<double> _firstOutput = [];
    private readonly List<double> _exit = [];

    private StartedProgram(string name, string folder, string program) => (_name, _folder, _program) = (name, folder, program);

    /// <summary>What was measured.</summary>
    public StartCost Cost => new(_name, Size(_folder), [.. _firstOutput.Order()], [.. _exit.Order()]);

    /// <summary>Publishes a program.</summary>
    /// <param name="name">How to call it in the table.</param>
    /// <param name="project">The project file.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="settings">Properties of MSBuild, over those of the project.</param>
    public static StartedProgram Publish(string name, string project, string folder, params IEnumerable<string> settings)
    {
        using var publish = Process.Start("dotnet", ["publish", project, "-c", "Release", $"-p:PublishDir={folder}/", .. settings, "-v:q", "--nologo"]);
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? new StartedProgram(name, folder, Path.Combine(folder, Path.GetFileNameWithoutExtension(project)))
            : throw new InvalidOperationException($"{name} could not be published.");
    }

    /// <summary>Starts the program once, in a directory that no other start has used.</summary>
    public void Start(ScratchDirectory scratch, bool counts)
    {
        var start = new ProcessStartInfo(_program, [scratch.Next()]) { RedirectStandardOutput = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.BaseStream;
        var first = output.ReadByte();
        var firstOutput = Stopwatch.GetElapsedTime(began);
        output.CopyTo(Stream.Null);
        process.WaitForExit();
        var exit = Stopwatch.GetElapsedTime(began);
        if (first < 0 || process.ExitCode != 0)
            throw new InvalidOperationException($"{_name} printed nothing, or failed with {process.ExitCode}.");

        if (!counts)
            return;
        _firstOutput.Add(firstOutput.TotalNanoseconds);
        _exit.Add(exit.TotalNanoseconds);
    }

    private static long Size(string folder)
        => new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Where(file => file.Extension is not (".pdb" or ".dbg" or ".xml")).Sum(file => file.Length);
}
