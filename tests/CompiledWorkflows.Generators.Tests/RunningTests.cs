using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Generated code does what the declarations say.</summary>
public sealed class RunningTests
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        """;

    [Fact]
    public async Task Conditions_choose_and_narrow() => Assert.Equal("cat:tom,dog:rex,any:rex,any:tom", await Run("""
        public abstract record Animal(string Name);
        public sealed record Dog(string Name) : Animal(Name);
        public sealed record Cat(string Name) : Animal(Name);
        [Executor, Sends<Animal>] public sealed partial class Source
        {
            [Handler] public void On(int number, ExecutorContext<Source> context) { context.Send(new Dog("rex")); context.Send(new Cat("tom")); context.Send(new Cat("")); }
        }
        [Executor] public sealed partial class Dogs { [Handler] public string On(Dog dog) => "dog:" + dog.Name; }
        [Executor] public sealed partial class Cats { [Handler] public string On(Cat cat) => "cat:" + cat.Name; }
        [Executor] public sealed partial class All { [Handler] public string On(Animal animal) => "any:" + animal.Name; }
        [Workflow, Start<Source>]
        [Edge<Source, Cats>(When = nameof(HasName))]
        [Edge<Source, Dogs>(When = nameof(IsDog))]
        [Edge<Source, All>(When = nameof(IsNamed))]
        [Output<Cats>, Output<Dogs>, Output<All>]
        public sealed partial class W
        {
            private static bool HasName(Cat cat) => cat.Name.Length > 0;
            private static bool IsDog(Dog dog) => true;
            private static bool IsNamed(Animal animal) => animal.Name.Length > 0;
        }
        public static class Program { public static async Task<string> Run() => string.Join(",", (await new W().RunAsync(1)).Outputs); }
        """));

    [Fact]
    public async Task A_port_chooses_too_and_wherever_its_otherwise_stands() => Assert.Equal("yes:true,no:false", await Run("""
        [RequestPort<int, bool>] public sealed partial class Ask;
        [Executor] public sealed partial class Yes { [Handler] public string On(Response<int, bool> response) => "yes:true"; }
        [Executor] public sealed partial class No { [Handler] public string On(bool response) => "no:false"; }
        [Workflow, Start<Ask>, Otherwise<Ask, No>, Case<Ask, Yes>(When = nameof(Agrees)), Output<Yes>, Output<No>]
        public sealed partial class W { private static bool Agrees(Response<int, bool> response) => response.Value; }
        public static class Program
        {
            public static async Task<string> Run() => await Run(true) + "," + await Run(false);
            private static async Task<string> Run(bool answer)
            {
                await using var run = await new W().RunStreamingAsync(1);
                await foreach (var happened in run.WatchStreamAsync())
                    if (happened is RequestInfoEvent<int, bool> asked) await run.SendResponseAsync(asked, answer);
                return string.Join(",", (await run.ResultAsync()).Outputs);
            }
        }
        """));

    [Fact]
    public async Task Every_kind_of_result_is_sent_and_null_is_not() => Assert.Equal("1,2,3,4,5,6,7", await Run("""
        [Executor] public sealed partial class Start
        {
            [Handler] public async IAsyncEnumerable<int?> On(bool go) { for (var i = 1; i < 8; i++) { await Task.Yield(); yield return i; yield return null; } }
        }
        public sealed record Number(int Value);
        [Executor, Sends<Number>] public sealed partial class Ways
        {
            [Handler] public async Task<string?> On(int number, ExecutorContext<Ways> context, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation);
                context.Send(new Number(number));
                return null;
            }
        }
        [Executor] public sealed partial class Last { [Handler] private static int? On(Number number) => number.Value; [Handler] public int? On(string never) => -1; }
        [Workflow, Start<Start>, Edge<Start, Ways>, Edge<Ways, Last>, Output<Last>] public sealed partial class W;
        public static class Program { public static async Task<string> Run() => string.Join(",", (await new W().RunAsync(true)).Outputs); }
        """));

    [Fact]
    public async Task Inherited_handlers_contexts_and_state_work_and_survive() => Assert.Equal("b1 d1 b2 d2 | b2 d2", await Run("""
        [Sends<string>] public abstract partial class Base
        {
            [State] private int _b;
            [State] protected readonly List<string> _log = [];
            [Handler] private void On(int number, ExecutorContext<Base> context) { _log.Add("b" + ++_b); context.Send("x"); }
        }
        [Executor, Sends<long>, Sends<char[]>] public partial class Derived : Base
        {
            [State] private int _d;
            [Handler] public void On(string text, ExecutorContext<Derived> context) { _log.Add("d" + ++_d); if (_d < 2) context.Send(1L); else context.Send(string.Join(" ", _log).ToCharArray()); }
        }
        [Executor] public sealed partial class Most : Derived
        {
            [Handler] public int On(long number) => (int)number;
        }
        [Workflow, Start<Most>, Edge<Most, Most>, Output<Most, char[]>] public sealed partial class W;
        public static class Program
        {
            public static async Task<string> Run()
            {
                await using var store = new InMemoryCheckpointStore();
                var flow = new W { Checkpoints = store };
                var result = await flow.RunAsync(0);
                List<string> ends = [];
                await foreach (var checkpoint in store.ListAsync(result.RunId))
                    if (checkpoint.Status == RunStatus.Running)
                        ends.Add(new string((await flow.ResumeAsync(checkpoint.Id)).Outputs.Single()));
                return new string(result.Outputs.Single()) + " | " + string.Join(" ", ends.Distinct().Single().Split(' ').Skip(2));
            }
        }
        """));

    [Fact]
    public async Task A_protected_handler_of_a_base_class_that_is_not_partial_is_called() => Assert.Equal("base 1,most 2,generic 3", await Run("""
        public abstract class Base { [Handler] protected virtual string OnNumber(int number) => "base " + number; }
        [Executor] public partial class Derived : Base;
        [Executor] public sealed partial class Most : Derived { protected override string OnNumber(int number) => "most " + (number + 1); }
        public abstract class Generic<T> { [Handler] protected internal async Task<string> OnItem(T item, CancellationToken token) { await Task.Yield(); return $"generic {item}"; } }
        [Executor] public sealed partial class Closed : Generic<long>;
        [Executor, Sends<int>, Sends<long>] public sealed partial class Source { [Handler] public void On(bool go, ExecutorContext<Source> context) { context.Send(1); context.Send(3L); } }
        [Workflow, Start<Source>, Edge<Source, Derived>, Edge<Source, Most>, Edge<Source, Closed>, Output<Derived>, Output<Most>, Output<Closed>] public sealed partial class W;
        public static class Program { public static async Task<string> Run() => string.Join(",", (await new W().RunAsync(true)).Outputs); }
        """));

    [Theory]
    [InlineData("[Executor, Sends<int?>, Sends<string>] public sealed partial class E", "[Workflow, Start<E>, Output<E>] public sealed partial class W;")]
    [InlineData("[Executor, Sends<int?>, Sends<int>, Sends<string>] internal sealed partial class E", "[Workflow, Start<E>, Output<E>] public sealed partial class W;")]
    [InlineData("[Sends<int?>, Sends<string>] public abstract partial class Base; [Executor] public sealed partial class E : Base", "[Workflow, Start<E>, Output<E>] public sealed partial class W;")]
    [InlineData("public partial class Outer<T> { [Executor, Sends<int?>, Sends<string>] public sealed partial class E", "} [Workflow, Start<Outer<bool>.E>, Output<Outer<bool>.E>] public sealed partial class W;")]
    [InlineData("public static partial class Outer { public static Task<RunResult<object>> Start() => new W().RunAsync(true); [Executor, Sends<int?>, Sends<string>] private sealed partial class E", "[Workflow, Start<E>, Output<E>] private sealed partial class W; }")]
    public async Task A_nullable_message_is_sent_if_it_has_a_value(string before, string after)
    {
        var run = before.Contains("Start()", StringComparison.Ordinal) ? "Outer.Start()" : "new W().RunAsync(true)";
        Assert.Equal("5,6,x", await Run($$"""
            {{before}} { [Handler] public void On(bool go, ExecutorContext<E> context) { context.Send((int?)5); context.Send((int?)null); context.Send(6); context.Send("x"); } } {{after}}
            public static class Program { public static async Task<string> Run() => string.Join(",", (await {{run}}).Outputs); }
            """));
    }

    [Fact]
    public async Task Services_make_executors() => Assert.Equal("hello 7 Friday", await Run("""
        [Executor] public sealed partial class Greeter(string greeting, int number = 7, DayOfWeek? day = DayOfWeek.Friday) { [Handler] public string On(bool go) => $"{greeting} {number} {day}"; }
        [Workflow, Start<Greeter>, Output<Greeter>] public sealed partial class W;
        public sealed class Provider : IServiceProvider { public object? GetService(Type type) => type == typeof(string) ? "hello" : null; }
        public static class Program { public static async Task<string> Run() => (await new W(new Provider()).RunAsync(true)).Outputs.Single(); }
        """));

    [Fact]
    public async Task A_generic_executor_runs_as_each_of_its_closed_forms() => Assert.Equal("1:2", await Run("""
        [Executor] public sealed partial class Counter<T> where T : notnull { [State] private int _seen; [Handler] public string On(T item) => $"{item}:{++_seen}"; }
        [Executor] public sealed partial class Twice { [Handler] public IAsyncEnumerable<int> On(bool go) => Both(); private static async IAsyncEnumerable<int> Both() { await Task.Yield(); yield return 0; yield return 1; } }
        [Workflow, Start<Twice>, Edge<Twice, Counter<int>>, Output<Counter<int>>] public sealed partial class W;
        public static class Program { public static async Task<string> Run() => (await new W().RunAsync(true)).Outputs[^1]; }
        """));

    [Fact]
    public async Task Executors_nested_in_closed_forms_of_a_class_are_nodes_of_their_own() => Assert.Equal("Last<int, bool>:1,Last<long, bool>:1", await Run("""
        public static partial class Outer<T>
        {
            [Executor] public sealed partial class Last<U> { [State] private Dictionary<string, (T, U?)> _seen = []; [Handler] public int On(T item, ExecutorContext context) { _seen["it"] = (item, default); return _seen.Count; } }
        }
        [Executor, Sends<int>, Sends<long>] public sealed partial class Source { [Handler] public void On(bool go, ExecutorContext<Source> context) { context.Send(1); context.Send(2L); } }
        [Workflow, Start<Source>, Edge<Source, Outer<int>.Last<bool>>, Edge<Source, Outer<long>.Last<bool>>, Output<Outer<int>.Last<bool>>, Output<Outer<long>.Last<bool>>] public sealed partial class W;
        public static class Program
        {
            public static async Task<string> Run()
            {
                await using var store = new InMemoryCheckpointStore();
                var flow = new W { Checkpoints = store };
                await using var run = await flow.RunStreamingAsync(true);
                var seen = new List<string>();
                await foreach (var happened in run.WatchStreamAsync())
                    if (happened is WorkflowOutputEvent output)
                        seen.Add($"{output.ExecutorId}:{output.Data}");
                return string.Join(",", seen);
            }
        }
        """));

    [Fact]
    public async Task An_open_run_is_fed_from_outside_and_from_inside() => Assert.Equal("6", await Run(
        TestFiles.Case("Inputs").Split("using CompiledWorkflows;")[1].Replace("namespace Feeding;", "namespace Feeding {", StringComparison.Ordinal)
        + "} public static class Program { public static async Task<string> Run() => $\"{await Feeding.Flow.FeedAsync()}\"; }"));

    [Fact]
    public async Task A_workflow_nested_in_private_takes_further_inputs() => Assert.Equal("done,done", await Run(
        TestFiles.Case("NestedPrivate").Replace("using CompiledWorkflows;", "", StringComparison.Ordinal)
            .Replace("public static object Make() => new Flow();", """
                public static async System.Threading.Tasks.Task<string> Run()
                {
                    await using var run = await new Flow().RunStreamingAsync(new Ping(3));
                    await run.SendMessageAsync(new Ping(0));
                    return string.Join(",", (await run.ResultAsync()).Outputs);
                }
                """, StringComparison.Ordinal)
        + "public static class Program { public static Task<string> Run() => Nested.Host.Run(); }"));

    [Fact]
    public async Task A_workflow_nested_in_private_runs() => Assert.Equal("done", await Run(
        TestFiles.Case("NestedPrivate").Replace("using CompiledWorkflows;", "", StringComparison.Ordinal)
            .Replace("public static object Make() => new Flow();", "public static async System.Threading.Tasks.Task<string> Run() => (await new Flow().RunAsync(new Ping(3))).Outputs[0];", StringComparison.Ordinal)
        + "public static class Program { public static Task<string> Run() => Nested.Host.Run(); }"));

    [Fact]
    public async Task A_workflow_tells_its_graph() => Assert.Equal(
        """
        flow True True
        Node A Executor start x1
        Node ask RequestPort x1
        Edge A>ask [int] label=how many? if=IsOdd conditional
        Output ask>  [string]
        flowchart TD
            start(["start"])
            A["A"]
            ask[/"ask"/]
            output(["output"])
            start --> A
            A -.->|"how many?"| ask
            ask --> output
        digraph "flow" {
        """,
        await Run("""
            [Executor] public sealed partial class A { [Handler] public int On(string text) => text.Length; }
            [RequestPort<int, string>("ask")] public sealed partial class Ask;
            [Workflow("flow"), Start<A>, Edge<A, Ask>(When = nameof(IsOdd), Label = "how many?"), Output<Ask>] public sealed partial class W { private static bool IsOdd(int number) => number % 2 == 1; }
            public static class Program
            {
                public static async Task<string> Run()
                {
                    await using var store = new InMemoryCheckpointStore();
                    var flow = new W { Checkpoints = store };
                    var records = await store.ReadAsync(new CheckpointId((await flow.RunAsync("abc")).RunId, 0));
                    var graph = flow.Graph;
                    return string.Join("\n",
                    [
                        $"{graph.WorkflowId} {graph.Fingerprint == CheckpointHeader.Read(records[0].Payload).Run!.Fingerprint} {ReferenceEquals(graph, flow.Graph)}",
                        .. graph.Nodes.Select(node => $"Node {node.Id} {node.Kind}{(node.IsStart ? " start" : "")} x{node.Replicas}{node.Graph}"),
                        .. graph.Edges.Select(edge => $"{edge.Kind} {edge.Source}>{edge.Target ?? " "} [{string.Join(",", edge.Messages)}]"
                            + (edge.Label is null ? "" : $" label={edge.Label}") + (edge.Condition is null ? "" : $" if={edge.Condition}") + edge.Route + edge.Key + (edge.IsConditional ? " conditional" : "")),
                        graph.ToMermaid(),
                        graph.ToDot().Split('\n')[0],
                    ]);
                }
            }
            """));

    [Fact]
    public async Task A_workflow_class_may_have_a_Graph_of_its_own() => Assert.Equal("mine flow", await Run("""
        [Executor] public sealed partial class A { [Handler] public void On(string text) { } }
        [Workflow("flow"), Start<A>] public sealed partial class W { public new string Graph => "mine"; }
        public static class Program { public static Task<string> Run() => Task.FromResult(new W().Graph + " " + ((Workflow<NoOutput>)new W()).Graph.WorkflowId); }
        """));

    private static async Task<string> Run(string source)
    {
        using var program = LoadedProgram.Load(GeneratorHarness.Run(Prelude + source));
        return await (Task<string>)program.Assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
