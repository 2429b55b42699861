using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pipeline;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads from a workflow class and its nodes.</summary>
public sealed class WorkflowModelTests
{
    private const string Executors = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;
        [Executor] public sealed partial class A { [Handler] public int On(string text) => 1; }
        [Executor("b-id")] public sealed partial class B(string name) { [Handler] public ValueTask<string?> On(int number, CancellationToken token, ExecutorContext context) => new(name); }
        [Executor] public sealed partial class C { [State] private int _x; [Handler] public void On(int number) => _x = number; }
        [RequestPort<string, int>] public sealed partial class P;

        """;

    [Fact]
    public void Nodes_are_in_the_order_of_their_first_mention_the_start_first()
    {
        var model = Parse("[Workflow, Edge<B, A>, Edge<A, C>, Output<C2>, Start<C2>] public sealed partial class W; [Executor] public sealed partial class C2 { [Handler] public int On(int number) => 1; }");
        Assert.Equal(["C2", "b-id", "A", "C"], model.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void A_node_knows_what_it_takes_sends_and_keeps()
    {
        var model = Parse("[Workflow, Start<A>, Edge<A, B>, Edge<A, C>] public sealed partial class W;");
        var (a, b, c) = (model.Nodes[0], model.Nodes[1], model.Nodes[2]);
        Assert.Equal((true, false, "a"), (a.HasDefaultConstructor, a.HasState, a.Parameter));
        Assert.Equal((false, false, "b"), (b.HasDefaultConstructor, b.HasState, b.Parameter));
        Assert.True(c.HasState);
        var handler = Assert.Single(b.Handlers);
        Assert.Equal((ReturnKind.ValueTaskOfValue, true, "string"), (handler.Return, handler.SentCanBeNull, model.Types[handler.Sent].Name));
        Assert.Equal([HandlerArgumentKind.Message, HandlerArgumentKind.CancellationToken, HandlerArgumentKind.Context], handler.Arguments.Select(argument => argument.Kind));
        Assert.Equal([("name", "string")], b.ServiceConstructor!.Parameters.Select(parameter => (parameter.Name, parameter.Type.Name)));
    }

    [Fact]
    public void A_port_takes_requests_and_sends_responses_alone_or_with_their_request()
    {
        var model = Parse("[Workflow, Start<P>, Output<P>] public sealed partial class W;");
        Assert.Equal(["int", "global::CompiledWorkflows.Response<string, int>"], model.Nodes[0].Sends.Select(type => model.Types[type].Name));
        Assert.Equal("string", model.Types[model.Nodes[0].Handlers[0].Message].Name);
    }

    [Theory]
    [InlineData("[Workflow] ", "W")]
    [InlineData("[Workflow(\"id\")] ", "id")]
    public void The_id_is_the_given_one_or_the_name(string attribute, string expected) =>
        Assert.Equal(expected, Parse(attribute + "[Start<A>] public sealed partial class W;").Id);

    [Fact]
    public void The_fingerprint_is_of_the_contract()
    {
        var original = Fingerprint("[Workflow, Start<A>, Edge<A, B>, Edge<A, C>, Output<B>] public sealed partial class W;");
        Assert.Equal(original, Fingerprint("[Workflow(\"W\"), Start<A>, Edge<A, C>(Label = \"other\"), Edge<A, B>(When = nameof(Odd)), Output<B, string>] public sealed partial class W { static bool Odd(int number) => true; }"));
        Assert.Equal(original, Fingerprint("namespace Moved { [Workflow(\"W\"), Start<A>, Edge<A, B>, Edge<A, C>, Output<B>] public sealed partial class Renamed; }"));
        Assert.NotEqual(original, Fingerprint("[Workflow, Start<A>, Edge<A, B>, Output<B>] public sealed partial class W;"));
        Assert.NotEqual(original, Fingerprint("[Workflow, Start<A>, Edge<A, B>, Edge<A, C>] public sealed partial class W;"));
        Assert.NotEqual(original, Fingerprint("[Workflow(\"w\"), Start<A>, Edge<A, B>, Edge<A, C>, Output<B>] public sealed partial class W;"));
    }

    [Fact]
    public void Types_that_C_sharp_holds_to_be_the_same_are_one()
    {
        var model = Parse("""
            [Executor] public sealed partial class T { [Handler] public (int A, string? B) On(byte number) => default; [Handler] public void On((int, string) pair) { } }
            [Workflow, Start<T>, Edge<T, T>] public sealed partial class W;
            """);
        Assert.Equal(2, model.Types.Count);
        Assert.Single(model.Graph.Routes);
    }

    private static ulong Fingerprint(string source) => Contract.Fingerprint(Parse(source));

    private static WorkflowModel Parse(string source) =>
        GeneratorHarness.Run(Executors + source).Values<WorkflowModel>(Steps.WorkflowModels).Single();
}
