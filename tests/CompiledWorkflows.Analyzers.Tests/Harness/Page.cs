using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>A page about a rule: its head, and the programs in it.</summary>
internal sealed partial record Page(string Id, string Text)
{
    private const string WithBaseline = "With this baseline:\n\n";
    private const string Ungenerated = "csharp ungenerated";

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../analyzers/docs"));

    public static IEnumerable<Page> All => Directory.EnumerateFiles(Folder, "CWF*.md")
        .OrderBy(file => file, StringComparer.Ordinal)
        .Select(file => new Page(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    public string Title => Text.Split('\n')[0];

    /// <summary>The line below the title: severity, family, fix.</summary>
    public string Facts => Text.Split('\n')[2];

    public IEnumerable<string> Sections => Heading().Matches(Text).Select(match => match.Groups[1].Value);

    /// <summary>The program that breaks the rule; its lines say in a comment what is reported on them.</summary>
    public string Example => (Block("Example", "csharp") ?? Block("Example", Ungenerated))!;

    /// <summary>Whether the generator runs over the program that breaks the rule.</summary>
    public bool IsGenerated => Block("Example", Ungenerated) is null;

    /// <summary>The library that both programs refer to, where a rule is about other assemblies.</summary>
    public string? Library => Block("Example", "csharp library");

    /// <summary>The library that the program which keeps the rule refers to, where that differs.</summary>
    public string? FixedLibrary => Block("Fix", "csharp library") ?? Library;

    /// <summary>The checkpoint baseline beside it, if the rule is about that; its lines too say in a comment what is reported on them.</summary>
    public string? Baseline => Block("Example", "text", WithBaseline);

    /// <summary>What is reported about it.</summary>
    public string[] Messages => Block("Example", "text")?.TrimEnd('\n').Split('\n') ?? [];

    /// <summary>The program that keeps it.</summary>
    public string Fix => Block("Fix", "csharp")!;

    /// <summary>The checkpoint baseline beside that.</summary>
    public string? FixedBaseline => Block("Fix", "text", WithBaseline);

    /// <summary>Writes into the page what is reported about its example.</summary>
    public void Update(IEnumerable<string> messages) =>
        File.WriteAllText(Path.Combine(Folder, $"{Id}.md"), Text.Replace($"```text\n{string.Join('\n', Messages)}\n```", $"```text\n{string.Join('\n', messages)}\n```", StringComparison.Ordinal));

    /// <summary>A program without the comments that say what is reported.</summary>
    public static string Plain(string program) => Marker().Replace(program, "");

    /// <summary>What the comments of a program say is reported, as line and id.</summary>
    public static IEnumerable<(int Line, string Id)> Marked(string program) => program.Split('\n')
        .SelectMany((line, index) => Marker().Matches(line).SelectMany(match => match.Groups[1].Value.Split(", ")).Select(id => (index, id)));

    /// <summary>The first block of a language in a section that follows an introduction, or that is no baseline.</summary>
    private string? Block(string section, string language, string introduction = "")
    {
        var start = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var body = end < 0 ? Text[start..] : Text[start..end];
        var before = introduction.Length > 0 ? Regex.Escape(introduction) : $"(?<!{Regex.Escape(WithBaseline)})";
        return Regex.Match(body, $@"{before}```{language}\n(.*?)```", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@" (?://|#) (CWF\d{4}(?:, CWF\d{4})*)(?=\n|$)")]
    private static partial Regex Marker();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
