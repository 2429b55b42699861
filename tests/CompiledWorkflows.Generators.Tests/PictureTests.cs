using CompiledWorkflows.Generators.Graph;
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

    [Fact]
    public void A_fan_in_is_an_edge_from_each_of_its_sources()
    {
        var model = Parse("[Edge<Split, Count>, Edge<Count, Rest>, Edge<Split, Rest>] public sealed partial class W;");
        var routes = model.Graph.Routes
            .Select(route => model.Nodes[route.Target].Id == "Rest" ? route with { Kind = RouteKind.FanIn, Declaration = 0, Join = 0, Key = "KeyOf" } : route)
            .ToEquatableArray();
        foreach (var gathers in new[] { false, true })
        {
            var join = new Join { Declaration = 0, Target = 2, Handler = 0, Set = -1, Gathers = gathers, Slots = default };
            var picture = PictureBuilder.Build(model with { Graph = model.Graph with { Routes = routes, Joins = new[] { join }.ToEquatableArray() } });
            Assert.Equal(
                gathers ? ["Gather Count -> Rest: gather (int)", "Gather Split -> Rest: gather (Word)"] : ["Zip Count -> Rest: zip by KeyOf (int)", "Zip Split -> Rest: zip by KeyOf (Word)"],
                Edges(picture).Where(edge => edge.Contains("Rest", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_port_of_a_sub_workflow_stays_inside_of_it()
    {
        var inner = Draw("[Edge<Split, Ask>, Output<Ask>] public sealed partial class W;");
        var middle = new Picture { Id = "middle", Start = 0, Nodes = new PictureNode[] { new() { Id = "first" }, new() { Id = "deep", Inner = inner } }.ToEquatableArray() };
        var model = Parse("[Edge<Split, Ask>, Edge<Ask, Rest>, Edge<Split, Count>, Output<Count>] public sealed partial class W;");
        var picture = PictureBuilder.Build(model with
        {
            Nodes = model.Nodes.Select(node => node.Id switch
            {
                "ask" => node with { Kind = NodeKind.InnerPort },
                "Count" => node with { Kind = NodeKind.Workflow, Inner = middle },
                _ => node,
            }).ToEquatableArray(),
        });
        Assert.Equal(["Split", "Rest", "Count"], picture.Nodes.Select(node => node.Id));
        Assert.Equal(middle, picture.Nodes[2].Inner);
        Assert.Equal(
            ["Edge Split -> Count/deep/ask: Word (Word)", "Edge Count/deep/ask -> Rest:  (int)", "Edge Split -> Count:  (Flush, Word)", "Output Count -> outside:  (int)"],
            Edges(picture));
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
