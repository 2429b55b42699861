using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What is part of the contract between a workflow and its checkpoints, and what is not.</summary>
public sealed class ContractTests
{
    private const string Executors = """
        using System.Collections.Generic;
        using CompiledWorkflows;
        public sealed record Left(int Number);
        public sealed record Right(int Number);
        [Executor] public sealed partial class Begin { [Handler] public int On(string text) => 1; }
        [Executor] public sealed partial class A { [Handler] public Left On(int number) => new(number); }
        [Executor] public sealed partial class B { [Handler] public Right On(int number) => new(number); }
        [Executor] public sealed partial class End { [Handler] public string On(Left left, Right right) => ""; [Handler] public string On(IReadOnlyList<object> all) => ""; [Handler] public string On(Left left) => ""; [Handler] public string On(Right right) => ""; }
        [RequestPort<int, bool>("port")] public sealed partial class Port;
        [Executor] public sealed partial class Desk { [Handler] public bool On(int number) => true; }
        [Workflow("inside"), Start<Begin>, Edge<Begin, Port>, Output<Port>] public sealed partial class Inside;
        [Workflow("inside"), Start<Begin>, Edge<Begin, Port>, Output<Port>, Output<Begin>] public sealed partial class Other;

        """;

    private const string Members = " public sealed partial class W { static long LongOf(Left left) => 1; static long LongOf(Right right) => 1; static int IntOf(object any) => 1; static bool Is(int number) => true; static int Sum(int before, int merged, int written) => merged; }";

    [Fact]
    public void It_is_written_line_by_line() => Assert.Equal(
        """
        workflow flow
        executor A replicas 2 int
        executor B int
        executor Begin string
        executor Desk int
        executor End
        inner-port port bool
        workflow inside start string
          workflow inside
          executor Begin start string
          port port int
          Begin int port int
          port bool output bool
        gather End System.Collections.Generic.IReadOnlyList<object> A object B object
        A Left join End object
        B Right join End object
        Begin int A int
        Begin int B int
        Desk bool port bool
        End string output string
        inside bool output bool
        port int Desk int
        shared int
        shared long

        """,
        Describe("Start<Inside>, Output<Inside>, Edge<Port, Desk>(When = \"Is\"), Edge<Desk, Port>, Edge<Begin, A>, Replicas<A>(2), Edge<Begin, B>, FanIn<End>(typeof(A), typeof(B), Mode = FanInMode.Gather), Output<End>, SharedState<long>, SharedState<int>"));

    [Theory]
    [InlineData("Start<Begin>, Edge<Begin, A>, Edge<Begin, B>", "Start<Begin>, Case<Begin, A>(When = \"Is\", Label = \"x\"), Otherwise<Begin, B>")]
    [InlineData("Start<Begin>, Edge<Begin, A>, Replicas<A>(2)", "Start<Begin>, Replicas<A>(2), Edge<Begin, A>(Route = \"IntOf\")")]
    [InlineData("Start<Begin>, Edge<Begin, A>, Edge<Begin, B>, FanIn<End>(typeof(A), typeof(B))", "Start<Begin>, FanIn<End>(typeof(A), typeof(B), Label = \"x\"), Edge<Begin, B>, Edge<Begin, A>, Replicas<A>(1)")]
    [InlineData("Start<Inside>, SharedState<int>", "Start<Inside>, SharedState<int>(Merge = \"Sum\")")]
    public void It_is_the_same_for_what_checkpoints_do_not_depend_on(string one, string other) => Assert.Equal(Describe(one), Describe(other));

    [Theory]
    [InlineData("Start<Begin>, Edge<Begin, A>, Replicas<A>(2)", "Start<Begin>, Edge<Begin, A>, Replicas<A>(3)")]
    [InlineData("Start<Begin>, Edge<Begin, A>, FanIn<End>(typeof(A), typeof(B))", "Start<Begin>, Edge<Begin, A>, FanIn<End>(typeof(B), typeof(A))")]
    [InlineData("Start<A>, FanIn<End>(typeof(A), typeof(B), Mode = FanInMode.Gather)", "Start<A>, FanIn<End>(typeof(A), typeof(B))")]
    [InlineData("Start<A>, FanIn<End>(typeof(A), typeof(B))", "Start<A>, FanIn<End>(typeof(A), typeof(B), Key = \"LongOf\")")]
    [InlineData("Start<A>, FanIn<End>(typeof(A), typeof(B), Key = \"IntOf\")", "Start<A>, FanIn<End>(typeof(A), typeof(B), Key = \"LongOf\")")]
    [InlineData("Start<A>, FanIn<End>(typeof(A))", "Start<A>, Edge<A, End>")]
    [InlineData("Start<A>", "Start<A>, SharedState<int>")]
    [InlineData("Start<Inside>", "Start<Other>")]
    [InlineData("Start<Inside>, Output<Inside>", "Start<Inside>, Output<Inside>, Edge<Port, Desk>, Edge<Desk, Port>")]
    public void It_differs_by_what_checkpoints_depend_on(string one, string other) => Assert.NotEqual(Describe(one), Describe(other));

    private static string Describe(string attributes)
    {
        var model = Models.Workflow(new GeneratorInput { Sources = [Executors + "[Workflow(\"flow\"), " + attributes + "]" + Members] });
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return Contract.Describe(model);
    }
}
