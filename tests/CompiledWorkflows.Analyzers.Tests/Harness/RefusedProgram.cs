using System.Runtime.CompilerServices;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>A program of the folder Refused: its first line tells what becomes of it elsewhere, the comments below it what the build says here.</summary>
internal sealed record RefusedProgram(string Name, string Text)
{
    private const string Said = "// CWF";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../Refused"));

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>What the build is to say, as <c>CWF1020: The message</c>.</summary>
    public IEnumerable<string> Messages => Text.Split('\n').Skip(1).TakeWhile(IsSaid).Select(line => line["// ".Length..]);

    public static RefusedProgram Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name + ".cs")));

    /// <summary>Writes down what the build says, for somebody to read.</summary>
    public void Save(IEnumerable<string> messages)
    {
        var lines = Text.Split('\n');
        string[] changed = [lines[0], .. messages.Select(message => "// " + message), .. lines.Skip(1).SkipWhile(IsSaid)];
        File.WriteAllText(Path.Combine(Folder, Name + ".cs"), string.Join('\n', changed));
    }

    private static bool IsSaid(string line) => line.StartsWith(Said, StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
