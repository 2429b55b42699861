using System.Text;
using System.Text.Json;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Pictures.Tests.Tools;

/// <summary>Asks Graphviz what it draws.</summary>
internal static class Graphviz
{
    /// <summary>Lets a test go on where Graphviz is installed. With <c>CI=true</c> it must be.</summary>
    public static void Require() => Assert.SkipUnless(Tool.IsInstalled("dot"), "Graphviz is not installed: `apt-get install graphviz`, or https://graphviz.org/download.");

    /// <summary>Draws each of the texts, all by one process, with an engine that places frames and nodes as they come and loses no caption.</summary>
    public static Task<IReadOnlyList<Drawn>> ReadAsync(IEnumerable<string> texts) => RunAsync(string.Join("\n", texts), "-Kosage");

    /// <summary>Lays out one text as its users do. Graphviz 2.43 damages its memory between two layouts, so each has a process of its own.</summary>
    public static Task LayOutAsync(string text) => RunAsync(text, "-Kdot");

    private static async Task<IReadOnlyList<Drawn>> RunAsync(string input, string engine)
    {
        var run = await ProcessRun.StartAsync("dot", [engine, "-Tjson"], Path.GetTempPath(), input);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return Parse(run.Output);
    }

    private static List<Drawn> Parse(string output)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        List<Drawn> drawings = [];
        while (reader.Read())
        {
            using var graph = JsonDocument.ParseValue(ref reader);
            drawings.Add(Read(graph.RootElement));
        }

        return drawings;
    }

    private static Drawn Read(JsonElement graph)
    {
        var drawn = new Drawn();
        var names = new Dictionary<int, string>();
        foreach (var each in Items(graph, "objects"))
        {
            string[] path = [.. Around(graph, each), Caption(each)];
            drawn.Figure(Kind(each), path);
            names.Add(Id(each), Drawn.Name(Kind(each), path));
        }

        foreach (var edge in Items(graph, "edges"))
        {
            drawn.Line(names[edge.GetProperty("tail").GetInt32()], names[edge.GetProperty("head").GetInt32()], Caption(edge), Text(edge, "style") == "dashed");
        }

        return drawn;
    }

    /// <summary>The captions of the frames around something, outermost first: the one with the most nodes inside, or the most frames.</summary>
    private static IEnumerable<string> Around(JsonElement graph, JsonElement inside) => Items(graph, "objects")
        .Where(IsFrame)
        .Where(frame => Holds(graph, frame, inside))
        .OrderByDescending(frame => Items(graph, "objects").Count(other => Holds(graph, frame, other)))
        .Select(Caption);

    private static bool Holds(JsonElement graph, JsonElement frame, JsonElement inside) =>
        Items(frame, "nodes").Any(node => !IsFrame(inside) && node.GetInt32() == Id(inside))
        || Items(frame, "subgraphs").Any(inner => inner.GetInt32() == Id(inside) || Items(graph, "objects").Any(each => Id(each) == inner.GetInt32() && Holds(graph, each, inside)));

    /// <summary>The text that is drawn, line by line: names and escapes are no longer in it.</summary>
    private static string Caption(JsonElement each) => string.Join("\n", Items(each, "_ldraw_").Where(draw => Text(draw, "op") == "T").Select(draw => Text(draw, "text")));

    private static string Kind(JsonElement each) => IsFrame(each) ? "Frame" : Text(each, "shape") switch
    {
        "box" => "Executor",
        "parallelogram" => "RequestPort",
        "box3d" => "Replicas",
        "oval" => "Terminal",
        var other => throw new InvalidOperationException($"Nothing is drawn as {other}."),
    };

    private static bool IsFrame(JsonElement each) => Text(each, "name")?.StartsWith("cluster", StringComparison.Ordinal) == true && each.TryGetProperty("nodes", out _);

    private static int Id(JsonElement each) => each.GetProperty("_gvid").GetInt32();

    private static string? Text(JsonElement each, string name) => each.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement each, string name) => each.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;
}
