using System.Text.Json;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Pictures.Tests.Tools;

/// <summary>Asks Mermaid what it reads and draws.</summary>
internal static class Mermaid
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CompiledWorkflows.Pictures.Tests", "Mermaid");

    /// <summary>Lets a test go on where Mermaid is installed. With <c>CI=true</c> it must be.</summary>
    public static void Require() => Assert.SkipUnless(
        Tool.IsInstalled("node") && (Tool.MustBeInstalled || Directory.Exists(Path.Combine(Folder, "node_modules", "mermaid"))),
        "Mermaid is not installed: with Node.js 20 or later, `npm ci --prefix tests/CompiledWorkflows.Pictures.Tests/Mermaid`.");

    /// <summary>Reads each of the texts, all by one process.</summary>
    public static async Task<IReadOnlyList<Drawn>> ReadAsync(IEnumerable<string> texts) => [.. (await RunAsync(texts)).Select(Drawing)];

    /// <summary>Draws each of the texts, and finds the captions in the drawings.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> DrawAsync(IEnumerable<string> texts) => [.. (await RunAsync(texts, "--draw")).Select(each => each.Drawn)];

    private static async Task<IReadOnlyList<Flowchart>> RunAsync(IEnumerable<string> texts, params string[] arguments)
    {
        var all = texts.ToList();
        var run = await ProcessRun.StartAsync("node", ["read.mjs", .. arguments], Folder, JsonSerializer.Serialize(all));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var flowcharts = JsonSerializer.Deserialize<List<Flowchart>>(run.Output, JsonSerializerOptions.Web)!;
        foreach (var (text, flowchart) in all.Zip(flowcharts))
        {
            Assert.True(flowchart.Error is null, $"{flowchart.Error}\n{text}");
        }

        return flowcharts;
    }

    private static Drawn Drawing(Flowchart flowchart)
    {
        var drawn = new Drawn();
        var names = new Dictionary<string, string>();
        foreach (var node in flowchart.Frames.Select(frame => new Node(frame.Name, frame.Caption, "frame")).Concat(flowchart.Nodes))
        {
            string[] path = [.. Around(flowchart, node.Name), node.Caption];
            drawn.Figure(Kind(node.Outline), path);
            names.Add(node.Name, Drawn.Name(Kind(node.Outline), path));
        }

        foreach (var line in flowchart.Lines)
        {
            Assert.Equal("arrow_point", line.Head);
            drawn.Line(names[line.From], names[line.To], line.Caption, line.Stroke == "dotted");
        }

        return drawn;
    }

    /// <summary>The captions of the frames around something, outermost first.</summary>
    private static IEnumerable<string> Around(Flowchart flowchart, string name) =>
        flowchart.Frames.SingleOrDefault(frame => frame.Holds.Contains(name)) is { } frame ? Around(flowchart, frame.Name).Append(frame.Caption) : [];

    private static string Kind(string outline) => outline switch
    {
        "frame" => "Frame",
        "square" => "Executor",
        "lean_right" => "RequestPort",
        "subroutine" => "Replicas",
        "stadium" => "Terminal",
        _ => throw new InvalidOperationException($"Nothing is drawn as {outline}."),
    };

    private sealed record Flowchart(string? Error, Frame[] Frames, Node[] Nodes, Line[] Lines, string[] Drawn);

    private sealed record Frame(string Name, string Caption, string[] Holds);

    private sealed record Node(string Name, string Caption, string Outline);

    private sealed record Line(string From, string To, string Caption, string Stroke, string Head);
}
