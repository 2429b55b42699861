using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What declarations are in the picture of their workflow.</summary>
public sealed class PictureTests
{
    private const string Nodes = """
        using CompiledWorkflows;
        public sealed record Word(string Text);
        public sealed record Flush;
        [Executor, Sends<Word>, Sends<Flush>] public sealed partial class Split { [Handler] public void On(string text) { } }
        [Executor] public sealed partial class Count { [Handler] public int On(Word word) => 1; [Handler] public int On(Flush flush) => 2; }
        [Executor] public sealed partial class Rest { [Handler] public void On(Word word) { } [Handler] public void On(int number) { } }
        [RequestPort<Word, int>("ask")] public sealed partial class Ask;
        [Workflow, Start<Split>]
        """;

    [Fact]
    public void Each_declaration_is_an_edge_and_outputs_are_last() => Assert.Equal(
        [
            "Otherwise Split -> Rest: otherwise (Word) dashed",
            "Case Split -> Count: IsLong (Word) dashed",
            "Case Split -> ask: short (Word) dashed",
            "Edge Split -> Count: by Shard (Flush, Word)",
            "Edge Count -> Rest:  (int)",
            "Edge ask -> Rest:  (int)",
            "Output Split -> outside: Flush (Flush)",
            "Output Count -> outside:  (int)",
        ],
        Edges(Draw("""
            [Output<Split, Flush>]
            [Otherwise<Split, Rest>]
            [Case<Split, Count>(When = nameof(IsLong))]
            [Case<Split, Ask>(When = nameof(IsShort), Label = "short")]
            [Output<Count>]
            [Edge<Split, Count>(Route = nameof(Shard))]
            [Edge<Count, Rest>]
            [Edge<Ask, Rest>]
            [Replicas<Count>(3)]
            public sealed partial class W
            {
                private static bool IsLong(Word word) => true;
                private static bool IsShort(Word word) => true;
                private static int Shard(object any) => 2;
            }
            """)));

    [Fact]
    public void Nodes_say_what_they_are() => Assert.Equal(
        [
            new PictureNode { Id = "Split" },
            new PictureNode { Id = "Count", Replicas = 3 },
            new PictureNode { Id = "ask", IsRequestPort = true },
        ],
        Draw("[Edge<Split, Count>, Edge<Split, Ask>, Output<Ask>, Replicas<Count>(3)] public sealed partial class W;").Nodes);

    [Theory]
    [InlineData("", "Zip", "zip")]
    [InlineData("Key = nameof(KeyOf)", "Zip", "zip by KeyOf")]
    [InlineData("Key = nameof(KeyOf), Label = \"pairs\"", "Zip", "pairs (zip by KeyOf)")]
    [InlineData("Mode = FanInMode.Gather", "Gather", "gather")]
    public void A_fan_in_is_an_edge_from_each_of_its_sources(string named, string kind, string caption) => Assert.Equal(
        ["Edge Split -> Count:  (Flush, Word)", $"{kind} Count -> Rest: {caption} (int)", $"{kind} ask -> Rest: {caption} (int)"],
        Edges(Draw($$"""
            [FanIn<Rest>(typeof(Count), typeof(Ask){{(named.Length == 0 ? "" : ", " + named)}})]
            [Edge<Split, Count>]
            public sealed partial class W { private static int KeyOf(int number) => number; }
            """)));

    [Fact]
    public void A_sub_workflow_has_its_picture_inside_and_its_ports_stay_there()
    {
        var picture = Draw("""
            [Edge<Split, Twice>, Edge<Ask, Desk>, Edge<Desk, Ask>, Edge<Twice, Rest>]
            public sealed partial class W;
            [Executor] public sealed partial class Desk { [Handler] public int On(Word word) => 3; }
            [Workflow("twice"), Start<Once>, Edge<Once, Again>, Edge<Again, Once>, Output<Once>] public sealed partial class Twice;
            [Executor] public sealed partial class Again { [Handler] public Flush? On(int number) => null; }
            [Workflow("once"), Start<Count>, Edge<Count, Sum>, Output<Sum, int>, Edge<Sum, Ask>] public sealed partial class Once;
            [Executor, Sends<Word>] public sealed partial class Sum { [Handler] public int On(int number) => 1; }
            """);
        Assert.Equal(["Split", "twice", "Desk", "Rest"], picture.Nodes.Select(node => node.Id));
        Assert.Equal(
            ["Edge Split -> twice:  (Flush, Word)", "Edge twice/once/ask -> Desk:  (Word)", "Edge Desk -> twice/once/ask:  (int)", "Edge twice -> Rest:  (int)"],
            Edges(picture));
        var twice = picture.Nodes[1].Inner!;
        Assert.Equal(["Edge once -> Again:  (int)", "Edge Again -> once:  (Flush)", "Output once -> outside:  (int)"], Edges(twice));
        Assert.Equal(["Edge Count -> Sum:  (int)", "Edge Sum -> ask: Word (Word)", "Output Sum -> outside: int (int)"], Edges(twice.Nodes[0].Inner!));
    }

    private static IEnumerable<string> Edges(Picture picture) => picture.Edges.Select(edge =>
        $"{edge.Kind} {picture.Name(edge.Source)} -> {picture.Name(edge.Target) ?? "outside"}: {edge.Caption} ({string.Join(", ", edge.Messages)}){(edge.IsDashed ? " dashed" : "")}");

    private static Picture Draw(string source) => PictureBuilder.Build(Parse(source));

    private static WorkflowModel Parse(string source)
    {
        var model = Models.Workflow(new GeneratorInput { Sources = [Nodes + source] });
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }
}
