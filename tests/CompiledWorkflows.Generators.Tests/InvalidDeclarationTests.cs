using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>A wrong declaration costs its author no more errors than it is worth: callers compile, and running says what is wrong.</summary>
public sealed class InvalidDeclarationTests
{
    private const string Prelude = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;
        public sealed record Ping(int Value);
        public sealed record Pong(int Value);
        [Executor, Sends<Pong>] public sealed partial class A { [Handler] public void On(Ping ping, ExecutorContext<A> context) => context.Send(new Pong(1)); }
        [Executor] public sealed partial class B { [Handler] public Ping On(Pong pong) => new(1); }
        [Executor] public sealed partial class C(int number) { [Handler] public Ping On(int other) => new(number + other); }
        [Executor] public sealed partial class S { [Handler] public void On(Pong pong, Shared<Ping> ping) { } }
        [Executor] public sealed partial class J { [Handler] public void On(Pong pong, Ping ping) { } }
        [RequestPort<Ping, Pong>] public sealed partial class P;
        [Executor, RequestPort<Ping, Pong>] public sealed partial class Q { [Handler] public void On(Ping ping) { } }
        public sealed class NotANode;

        """;

    /// <summary>Calls that compile however wrong the graph of W is.</summary>
    private const string Callers = """

        public static class Callers
        {
            public static async Task Call(W flow, Ping input)
            {
                await flow.RunAsync(input);
                await flow.RunStreamingAsync(input, new RunOptions(), CancellationToken.None);
                await flow.ResumeAsync("run");
                _ = flow.Id;
                _ = flow.Graph.ToMermaid();
            }
        }
        """;

    public static TheoryData<string, string> Graphs => new()
    {
        { "[Workflow, Edge<A, B>]", "The workflow 'W' has no start; add [Start<T>] for the node that takes its input." },
        { "[Workflow, Start<A>, Start<B>, Edge<A, B>]", "The workflow 'W' can have one start but has several: 'A', 'B'. Keep one [Start<T>] and lead edges from it to the others." },
        { "[Workflow, Start<A>, Start<A>]", "The workflow 'W' can have one start but has several: 'A', 'A'. Keep one [Start<T>] and lead edges from it to the others." },
        { "[Workflow, Start<A>, Edge<A, C>]", "The edge from 'A' to 'C' carries nothing, because 'A' sends 'Pong' and 'C' handles 'int'; add a handler for what is sent, or remove the edge." },
        { "[Workflow, Start<A>, Edge<A, B>, Edge<A, B>]", "Two edges from 'A' to 'B' carry 'Pong', which would be delivered twice" },
        { "[Workflow, Start<A>, Edge<A, B>(Of = typeof(Ping))]", "is narrowed to 'Ping', but 'A' sends 'Pong'; let Of name what it sends, or remove Of." },
        { "[Workflow, Start<A>, Edge<A, NotANode>]", "'NotANode' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow]." },
        { "[Workflow, Start<NotANode>]", "'NotANode' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow]." },
        { "[Workflow, Start<A>, Edge<A, int>]", "'int' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow]." },
        { "[Workflow, Start<A>, Edge<A, B>(When = \"Missing\")]", "The condition 'Missing' of the edge from 'A' to 'B' is not a method of the workflow class; add it there, static." },
        { "[Workflow, Start<A>, Edge<A, B>(When = \"Instance\")]", "The condition 'Instance' of the edge from 'A' to 'B' must be static; add 'static'." },
        { "[Workflow, Start<A>, Edge<A, B>(When = \"NotBool\")]", "cannot be called; let it take the message and return bool." },
        { "[Workflow, Start<A>, Edge<A, B>(When = \"OfInt\")]", "takes none of the messages that go there; let it take 'Pong'." },
        { "[Workflow, Start<A>, Case<A, B>]", "The case from 'A' to 'B' has no condition; name one with When, or make it an otherwise." },
        { "[Workflow, Start<A>, Otherwise<A, B>]", "The otherwise from 'A' to 'B' stands alone, since 'A' has no case; make it an edge." },
        { "[Workflow, Start<A>, Case<A, B>(When = \"OfPong\"), Otherwise<A, B>, Otherwise<A, B>]", "Two otherwises of 'A' take 'Pong', to 'B' and to 'B'; narrow them with Of, or make one an edge." },
        { "[Workflow, Start<A>, Edge<A, B>(Route = \"NotBool\")]", "The route 'NotBool' of the edge from 'A' to 'B' has nothing to choose from; declare how many replicas 'B' has with [Replicas<B>(n)], or remove the route." },
        { "[Workflow, Start<A>, Replicas<B>(2), Edge<A, B>(Route = \"Missing\")]", "The route 'Missing' of the edge from 'A' to 'B' is not a method of the workflow class; add it there, static." },
        { "[Workflow, Start<A>, Replicas<B>(2), Edge<A, B>(Route = \"OfPong\")]", "The route 'OfPong' of the edge from 'A' to 'B' cannot be called; let it take the message and return int." },
        { "[Workflow, Start<A>, Replicas<B>(0), Edge<A, B>]", "'B' cannot have 0 replicas; it must have at least one." },
        { "[Workflow, Start<A>, Replicas<B>(int.MaxValue), Replicas<A>(int.MaxValue), Edge<A, B>]", "'B' cannot have 2147483647 replicas; it can have at most 65536." },
        { "[Workflow, Start<A>, Replicas<B>(3), Edge<A, B>, FanIn<J>(typeof(A), typeof(B))]", "The fan-in from 'A', 'B' to 'J' has no handler: 'A' sends 'Pong', each of the 3 replicas of 'B' sends 'Ping', but 'J' handles ('Pong', 'Ping'). Add a handler with a parameter for each source, in their order, and an IReadOnlyList<T> where several messages come." },
        { "[Workflow, Start<A>, Edge<B, Q>]", "The class 'Q' is both an executor and a request port; remove one of the two attributes, or make two classes of it." },
        { "[Workflow, Start<A>, Replicas<B>(2), Replicas<B>(2), Edge<A, B>]", "The replicas of 'B' are declared twice; say their number once." },
        { "[Workflow, Start<A>, Replicas<B>(2)]", "'B' has replicas but no edge leads to it or from it; add an edge, or remove the replicas." },
        { "[Workflow, Start<P>, Replicas<P>(2)]", "'P' cannot have replicas because it is a request port and only executors can; remove them." },
        { "[Workflow, Start<A>, SharedState<int>, SharedState<int>]", "The shared state 'int' is declared twice; declare it once." },
        { "[Workflow, Start<A>, SharedState<string>]", "The shared state 'string' has no first value, since it has no parameterless constructor that the workflow can call; name a method that makes one with Initial." },
        { "[Workflow, Start<A>, SharedState<Ping>]", "The shared state 'Ping' has no first value" },
        { "[Workflow, Start<A>, SharedState<IDisposable>]", "The shared state 'IDisposable' has no first value" },
        { "[Workflow, Start<A>, SharedState<Ping>(Initial = \"Missing\")]", "The initial value 'Missing' of the shared state 'Ping' is not a method of the workflow class; add it there, static." },
        { "[Workflow, Start<A>, SharedState<Ping>(Initial = \"OfPong\")]", "The initial value 'OfPong' of the shared state 'Ping' cannot be called; let it take nothing and return 'Ping'." },
        { "[Workflow, Start<A>, SharedState<int>(Initial = \"Number\")]", "The initial value 'Number' of the shared state 'int' must be static; add 'static'." },
        { "[Workflow, Start<A>, SharedState<int>(Merge = \"OfInt\")]", "The merge 'OfInt' of the shared state 'int' cannot be called; let it take three values of 'int', as they were before, are merged and were written, and return one." },
        { "[Workflow, Start<A>, Edge<A, S>]", "'S' takes the shared state 'Ping', which the workflow does not declare; add [SharedState<Ping>]." },
        { "[Workflow, Start<A>, Output<A, Ping>]", "The output 'Ping' of 'A' is none of what it sends, 'Pong'; name one of these, or remove the output." },
        { "[Workflow(\"\"), Start<A>]", "The id of 'W' is empty; give it one, or leave it out and the name of the class is the id." },
        { "[Workflow, Start<A>, Edge<A, B>(When = \"OfDynamic\")]", "The condition 'OfDynamic' of the edge from 'A' to 'B' cannot be called; let it take the message and return bool." },
        { "[Workflow, Start<A>, Edge<A, B>, FanIn<J>(typeof(A), typeof(B), Key = \"ToDynamic\")]", "The key 'ToDynamic' of the fan-in from 'A', 'B' to 'J' cannot be called; let it take the message and return its key." },
        { "[Workflow, Start<A>, Edge<A, A>, Edge<B, B>]", "carries nothing" },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void A_wrong_graph_gets_a_stub_that_says_so(string attributes, string problem)
    {
        var result = GeneratorHarness.Run(Prelude + attributes + """
             public sealed partial class W
            {
                private bool Instance(Pong pong) => true;
                private static int NotBool(Pong pong) => 1;
                private static bool OfInt(int number) => true;
                private int Number() => 1;
                private static bool OfPong(Pong pong) => true;
                private static bool OfDynamic(dynamic pong) => true;
                private static dynamic ToDynamic(object message) => message;
            }
            """ + Callers);
        var stub = result.File("W.Workflow.g.cs");
        Assert.Contains(problem.Replace("\"", "\\\"", StringComparison.Ordinal), stub, StringComparison.Ordinal);
        Assert.Contains("Faults.Invalid", stub, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W", "'W' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.")]
    [InlineData("Wrong", "The workflow 'Wrong' is not valid and must be corrected first: The workflow 'Wrong' has no start; add [Start<T>] for the node that takes its input.")]
    public void A_wrong_sub_workflow_need_not_be_made(string node, string problem)
    {
        var result = GeneratorHarness.Run(Prelude + $"[Workflow] public sealed partial class Wrong; [Workflow, Start<A>, Edge<A, {node}>] public sealed partial class W;" + Callers
            + " public static class Maker { public static W Make() => new(); public static W Make(IServiceProvider services) => new(services); }");
        Assert.Contains(problem, result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("carries nothing", result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Handlers => new()
    {
        { "[Handler] public void On() { }", "it takes nothing" },
        { "[Handler] public void On(CancellationToken token) { }", "its first parameter is 'CancellationToken'" },
        { "[Handler] public void On(ExecutorContext<E> context, Ping ping) { }", "its first parameter is 'ExecutorContext<E>'" },
        { "[Handler] public void On(Ping ping, ExecutorContext<A> context) { }", "'ExecutorContext<A> context' is the context of another class" },
        { "[Handler] public void On(Ping ping, CancellationToken token, string text) { }", "'string text' comes too late" },
        { "[Handler] public void On(Ping ping, ExecutorContext<E> context, string text) { }", "'string text' comes too late" },
        { "[Handler] public void On(Ping ping, ReadOnlySpan<byte> bytes) { }", "generated code cannot name 'ReadOnlySpan<byte>'" },
        { "[Handler] public void One(Ping ping, Pong pong) { } [Handler] public void Two(Ping ping, Pong pong, CancellationToken token) { }", "'E' handles 'Ping, Pong' twice, in 'One', 'Two'; remove one of them, or let it take another message." },
        { "[Handler] public void One(int number) { } [Handler] public void Two(int? number) { }", "'E' handles 'int' twice, in 'One', 'Two'; remove one of them, or let it take another message." },
        { "[Handler] public dynamic On(Ping ping) => ping;", "generated code cannot name 'dynamic'" },
        { "[Handler] public void On(System.Collections.Generic.List<dynamic[]> pings) { }", "generated code cannot name 'List<dynamic[]>'" },
        { "[Handler] public async void On(Ping ping) => await Task.Yield();", "is async void, so that nobody can wait for it; let it return a Task" },
        { "[Handler] public void On(Shared<Ping> ping) { }", "its first parameter is 'Shared<Ping>'" },
        { "[Handler] public void On(Ping ping, Shared<Pong> pong, string text) { }", "'string text' comes too late" },
        { "[Handler] public void On(ref Ping ping) { }", "'ping' is not passed by value" },
        { "[Handler] public void On(params int[] numbers) { }", "'numbers' is not passed by value" },
        { "[Handler] public void On<T>(T value) { }", "it has type parameters" },
        { "[Handler] public void On(ReadOnlySpan<byte> bytes) { }", "generated code cannot name 'ReadOnlySpan<byte>'" },
        { "[Handler] public unsafe void On(int* pointer) { }", "generated code cannot name 'int*'" },
        { "[Handler] public void One(Ping ping) { } [Handler] public void Two(Ping ping) { }", "'E' handles 'Ping' twice, in 'One', 'Two'; remove one of them, or let it take another message." },
        { "public void On(Ping ping) { }", "The executor 'E' has no handler; add a method with [Handler] that takes a message." },
        { "[Handler] public void On(Ping ping) { } [State] private static int _count; public int Count => _count;", "cannot be restored because it is static" },
        { "[Handler] public void On(Ping ping) { } [State] private int Count => 1;", "cannot be restored because it is read-only" },
        { "[Handler] public void On(Ping ping) { } [State(\"x\")] private int _one = 1; [State(\"x\")] private int _two = 2; public int Sum => _one + _two;", "'E' has two state members under the name 'x'; give one of them another, as in [State(\"name\")]." },
    };

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_wrong_executor_stops_its_workflows(string members, string problem)
    {
        var result = GeneratorHarness.Run(Prelude + $$"""
            [Executor] public sealed partial class E { {{members}} }
            [Workflow, Start<A>, Edge<B, A>, Edge<B, E>] public sealed partial class W;
            """ + Callers);
        Assert.Contains(problem, result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed class E { [State] private int _count; [Handler] public Ping On(Ping ping) => new(_count++); }", "'E' must be partial because what is generated for it is a part of it; add 'partial'.")]
    [InlineData("[Executor(\"\")] public sealed partial class E { [Handler] public Ping On(Ping ping) => ping; }", "The id of 'E' is empty; give it one, or leave it out and the name of the class is the id.")]
    [InlineData("[Executor(\"A\")] public sealed partial class E { [Handler] public Ping On(Ping ping) => ping; }", "'A' and 'E' have the same id 'A'; give one of them another in its attribute.")]
    [InlineData("public abstract class Base { [State] protected int _count; } public sealed partial class E : Base { [Handler] public Ping On(Ping ping) => new(_count++); }", "'Base' must be partial because what is generated for it is a part of it; add 'partial'.")]
    [InlineData("public abstract class Base { [Handler] private Ping On(Ping ping) => ping; } public sealed partial class E : Base;", "The handler 'E.On' is not accessible to the workflow; make it public.")]
    [InlineData("public sealed partial class E { private sealed record Own; [Handler] public void On(Ping ping) { } [Handler] private Own Answer(Pong pong) => new(); }", "'E' cannot handle or send 'Own', which generated code cannot name")]
    public void A_wrong_executor_class_stops_its_workflows(string declaration, string problem)
    {
        var attributed = declaration.StartsWith("[Executor", StringComparison.Ordinal) ? declaration
            : declaration.Replace("public sealed partial class E", "[Executor] public sealed partial class E", StringComparison.Ordinal).Replace("public sealed class E ", "[Executor] public sealed class E ", StringComparison.Ordinal);
        var result = GeneratorHarness.Run(Prelude + $"#pragma warning disable CS0649\n{attributed}\n[Workflow, Start<A>, Edge<B, E>, Edge<E, E>] public sealed partial class W;" + Callers);
        Assert.Contains(problem, result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed class W;")]
    [InlineData("public sealed partial class W : NotSealed; public class NotSealed;")]
    [InlineData("public static partial class W;")]
    [InlineData("public sealed partial record W;")]
    [InlineData("public sealed partial class W(int number) { public int Number => number; }")]
    [InlineData("file sealed partial class W;")]
    [InlineData("public abstract partial class W;")]
    public void A_class_that_can_be_no_workflow_is_left_alone_or_gets_a_stub(string declaration)
    {
        var result = GeneratorHarness.Run(Prelude + "[Workflow, Start<A>] " + declaration);
        Assert.DoesNotContain("__cwf_Graph", string.Join("", result.Files.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Workflow, Start<A>, Edge<A, Missing>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<Missing<A>>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Edge<A, B>(Of = typeof(Missing))] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Output<A, Missing>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Edge<A>] public sealed partial class W;")]
    [InlineData("[Workflow, Workflow, Start<A>] public sealed partial class W;")]
    [InlineData("[Workflow(1), Start<A>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W : Missing;")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W; public sealed class W;")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W; public partial struct W;")]
    [InlineData("[Workflow, Start<A>] public partial struct W;")]
    [InlineData("[Workflow, Start<A>] public partial interface W;")]
    [InlineData("[Workflow, Start<A>] partial class;")]
    [InlineData("[Executor] public sealed partial class E { [Handler] public Missing On(Ping ping) => null; } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E { [Handler] public void On(Missing ping) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor, Sends<Missing>] public sealed partial class E { [State] Missing _m; [Handler] public void On(Ping ping) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor, Executor] public sealed partial class E { [Handler, Handler] public void On(Ping ping) { } [State, State] int _x; } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E { [State] int _x; [State] string _x; [Handler] public void On(Ping p) { } [Handler] public void On(Ping p) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor] public static partial class E { [State] static int _x; [Handler] public static void On(Ping p) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E : E { [State] int _x; [Handler] public void On(Ping p) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E { [Handler] internal Ping On(Ping p, ExecutorContext<E> p) => new(1); } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[RequestPort<Missing, int>] public sealed partial class P; [Workflow, Start<P>] public sealed partial class W;")]
    [InlineData("[RequestPort<string, int>] public sealed partial class P; [Workflow, Start<P>, Edge<P, P>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E(Missing missing) { [Handler] public void On(Ping p) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W<T>; [Workflow, Start<A>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Executor] public sealed partial class W { [Handler] public void On(Ping p) { } }")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W { int __cwf_a; void CreateGraph() { } int RunAsync; int FormatterResolver; }")]
    [InlineData("[Workflow, Start<A>] public sealed partial class W { CompiledWorkflows.Graph DescribeGraph() => null; }")]
    [InlineData("public partial class O { private partial class E2; } [Workflow, Start<O.E2>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E<T> where T : Missing { [Handler] public void On(T t) { } } [Workflow, Start<E<int>>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E<T> where T : System.IEquatable<T>, new() { [Handler] public void On(T t) { } } [Workflow, Start<E<A>>] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E<T> where T : struct { [Handler] public void On(T t) { } } [Workflow, Start<E<string>>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, FanIn<B>(typeof(Missing))] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, FanIn<B>(typeof(A), typeof(int*), typeof(void))] public sealed unsafe partial class W;")]
    [InlineData("[Workflow, Start<A>, FanIn<B>(typeof(A), 1), FanIn<B>(typeof(A[])), FanIn<B>(new System.Type[] { typeof(A) }, Mode = (FanInMode)7)] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, FanIn<B>(typeof(A), Key = 1, Mode = Missing)] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Replicas<A>(\"two\"), Replicas<Missing>(2), Replicas<int>(2)] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, SharedState<Missing>, SharedState<System.Span<int>>, SharedState<A>(Initial = nameof(Missing))] public sealed partial class W;")]
    [InlineData("[Workflow, Start<A>, Case<A, B>(When = 1), Otherwise<A>, Otherwise<A, Missing>, Case<Missing, B>(Route = nameof(W))] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E { [Handler] public void On(Ping ping, Missing missing, System.Collections.Generic.IReadOnlyList<Missing> list) { } } [Workflow, Start<A>, FanIn<E>(typeof(A), typeof(B))] public sealed partial class W;")]
    [InlineData("[Executor] public sealed partial class E { [Handler] public void On(Ping ping, Shared<Missing> missing) { } [Handler] public void On(Pong ping, Shared<int, int> missing, Shared<> other) { } } [Workflow, Start<E>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<Missing>, Edge<X, A>] public sealed partial class W; [Workflow, Start<W>, Edge<W>] public sealed partial class X;")]
    [InlineData("[Workflow, Start<X>] public sealed partial class W; [Workflow, Start<A>] public sealed partial class X : W; [Workflow] public sealed partial class Y : Y;")]
    [InlineData("[Workflow, Start<W<int>>] public sealed partial class W<T>; [Workflow, Start<W<string>>, Edge<W<>, A>] public sealed partial class V;")]
    [InlineData("[Workflow, Start<A>] public partial class X { private sealed record Own; private int RunAsync; int CreateGraph; } [Workflow, Start<X>] public sealed partial class W { private W(X x) { } }")]
    [InlineData("public class Outer { [Workflow, Start<A>] private sealed partial class X; } [Workflow, Start<Outer.X>] public sealed partial class W;")]
    [InlineData("[Workflow, Start<X>, Edge<X, Port>, Edge<Port, X>] public sealed partial class W; [Workflow, Start<Port>] public sealed partial class X; [RequestPort<Missing, int>] public sealed partial class Port;")]
    [InlineData("public partial class F { void M() { [Handler] void Local(int x) { } Local(1); } }")]
    [InlineData("public class O { [Executor] private partial class E2 { [State] int _x; [Handler] public void On(Ping p) { } } [Workflow, Start<E2>] public sealed partial class W; }")]
    public void Source_with_errors_gets_none_from_the_generator(string source) => GeneratorHarness.RunInvalid(Prelude + source);

    [Theory]
    [InlineData("[Workflow, Start<A>] public partial class Base; [Workflow, Start<B>] public sealed partial class W : Base;", "The workflow 'W' has the graph of 'Base', from which it is derived, and cannot declare one of its own; remove its graph attributes, or the base class.")]
    [InlineData("[Workflow] public partial class Base; [Workflow] public sealed partial class W : Base;", "The workflow 'Base' is not valid and must be corrected first: The workflow 'Base' has no start; add [Start<T>] for the node that takes its input.")]
    public void A_wrong_workflow_that_is_derived_from_another_says_so(string source, string problem)
    {
        var result = GeneratorHarness.Run(Prelude + source);
        Assert.Contains(problem, result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_cannot_be_derived_from_one_whose_executors_it_does_not_see()
    {
        var result = GeneratorHarness.RunInvalid(Prelude + """
            [Workflow, Start<Base.Own>] public partial class Base { [Executor] private sealed partial class Own { [Handler] public int On(int number) => number; } }
            [Workflow] public sealed partial class W : Base;
            """);
        Assert.DoesNotContain("W.Workflow.g.cs", result.Files.Keys);
    }

    [Fact]
    public void A_stub_keeps_the_constructors()
    {
        var result = GeneratorHarness.Run(Prelude + """
            [Workflow, Edge<A, B>, Edge<C, A>] public sealed partial class W;
            public static class Program { public static W Make(IServiceProvider services) => services is null ? new W(services) : new W(c: () => new C(1), b: () => new B()); }
            """ + Callers);
        Assert.Contains("has no start", result.File("W.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stub_throws_names_the_problem()
    {
        var result = GeneratorHarness.Run(Prelude + "[Workflow, Edge<A, B>] public sealed partial class W;");
        using var program = LoadedProgram.Load(result);
        dynamic workflow = program.Create("W");
        var run = Assert.Throws<InvalidOperationException>(() => { workflow.RunAsync((object)"anything"); });
        Assert.Contains("The workflow 'W' has no start; add [Start<T>] for the node that takes its input.", run.Message, StringComparison.Ordinal);
        var graph = Assert.Throws<InvalidOperationException>(() => { _ = workflow.Graph; });
        Assert.Equal(run.Message, graph.Message);
    }
}
