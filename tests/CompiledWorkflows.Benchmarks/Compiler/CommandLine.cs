using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Compiler;

/// <summary>Compiles a synthetic project by the SDK's own compiler in a process of its own, which is what a build without a compiler server starts.</summary>
internal sealed class CommandLine : IDisposable
{
    private static readonly string Dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cwf-compiler-");

    public CommandLine(InProcess project)
    {
        foreach (var what in Enum.GetValues<BroughtIn>())
        {
            Write(what, project.FilesWith(what));
        }
    }

    /// <summary>The newest SDK's compiler.</summary>
    public static string Compiler => field ??= Directory
        .GetDirectories(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk"))
        .OrderBy(sdk => Version.TryParse(Path.GetFileName(sdk), out var version) ? version : new Version(0, 0))
        .Select(sdk => Path.GetFullPath(Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")))
        .Last(File.Exists);

    /// <summary>Runs the compiler. What else the machine does counts in the time, and hardly in the processor's.</summary>
    public Cost Compile(BroughtIn what)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Dotnet, ["exec", Compiler, "/noconfig", $"@{ResponseFile(what)}"]))!;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            processor = ProcessorTime(process) ?? processor;
        }

        return process.ExitCode == 0
            ? new Cost(watch.Elapsed, processor)
            : throw new InvalidOperationException("The synthetic project does not compile.");
    }

    /// <summary>Nobody tells it of a process that is over.</summary>
    private static TimeSpan? ProcessorTime(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private string ResponseFile(BroughtIn what) => Path.Combine(_directory.FullName, $"{what}.rsp");

    private void Write(BroughtIn what, IReadOnlyList<SourceFile> files)
    {
        var folder = Path.Combine(_directory.FullName, what.ToString());
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        string[] extensions = what switch
        {
            BroughtIn.GeneratorAndAnalyzers => [CompilerExtensions.GeneratorPath, CompilerExtensions.AnalyzersPath],
            BroughtIn.EmptyExtensions => [CompilerExtensions.EmptyPath],
            BroughtIn.Generator => [CompilerExtensions.GeneratorPath],
            _ => [],
        };
        File.WriteAllLines(ResponseFile(what),
        [
            "/nologo", "/nostdlib+", "/target:library", $"/langversion:{LanguageVersion.CSharp14.ToDisplayString()}", "/nullable:enable", "/nowarn:1701", "/deterministic", "/debug:portable",
            $"/out:\"{Path.Combine(_directory.FullName, $"{what}.dll")}\"",
            .. ReferencePaths.All.Select(path => $"/reference:\"{path}\""),
            .. extensions.Select(path => $"/analyzer:\"{path}\""),
            .. files.Select(file => $"\"{Path.Combine(folder, file.Path)}\""),
        ]);
    }
}
