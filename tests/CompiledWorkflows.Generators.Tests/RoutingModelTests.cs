using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads of cases, routes and replicas.</summary>
public sealed class RoutingModelTests
{
    private const string Executors = """
        using CompiledWorkflows;
        public sealed record Word(string Text);
        public sealed record Flush;
        [Executor, Sends<Word>, Sends<Flush>] public sealed partial class Split { [Handler] public void On(string text) { } }
        [Executor] public sealed partial class Count { [Handler] public int On(Word word) => 1; [Handler] public int On(Flush flush) => 2; }
        [Executor] public sealed partial class Rest { [Handler] public void On(Word word) { } }

        """;

    [Fact]
    public void Cases_come_in_declaration_order_and_what_is_otherwise_after_them()
    {
        var model = Parse("""
            [Workflow, Start<Split>]
            [Otherwise<Split, Rest>]
            [Case<Split, Count>(When = nameof(IsLong))]
            [Edge<Split, Rest>]
            [Case<Split, Rest>(When = nameof(IsShort), Of = typeof(Word), Label = "short")]
            public sealed partial class W
            {
                private static bool IsLong(Word word) => true;
                private static bool IsLong(Flush flush) => true;
                private static bool IsShort(object any) => true;
            }
            """);
        Assert.Equal(
            [
                "Case Split -Flush-> Count.Flush if IsLong(Flush)",
                "Case Split -Word-> Count.Word if IsLong(Word)",
                "Edge Split -Word-> Rest.Word",
                "Case Split -Word-> Rest.Word if IsShort(object)",
                "Otherwise Split -Word-> Rest.Word",
            ],
            Models.Routes(model));
        Assert.Equal("short", model.Edges[3].Label);
    }

    [Fact]
    public void A_route_is_asked_by_the_overload_for_the_message()
    {
        var model = Parse("""
            [Workflow, Start<Split>]
            [Edge<Split, Count>(Route = nameof(Shard))]
            [Replicas<Count>(3)]
            public sealed partial class W
            {
                private static int Shard(in Word word) => 1;
                private static int Shard(object any) => 2;
                private int Shard(Flush flush) => 3;
                private static string Shard(Flush flush, int other) => "";
            }
            """);
        Assert.Equal(["Edge Split -Flush-> Count.Flush by Shard(object)", "Edge Split -Word-> Count.Word by Shard(Word)"], Models.Routes(model));
        Assert.Equal([1, 3], model.Nodes.Select(node => node.Replicas));
    }

    private static WorkflowModel Parse(string source)
    {
        var model = Models.Workflow(new GeneratorInput { Sources = [Executors + source] });
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }
}
