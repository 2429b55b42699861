using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads of workflows that are nodes of others, and of their request ports.</summary>
public sealed class SubWorkflowModelTests
{
    private const string Executors = """
        using System;
        using CompiledWorkflows;
        public sealed record Order(string Id);
        public sealed record Charge(decimal Amount);
        public sealed record Receipt(decimal Amount);
        public sealed record Paid(decimal Amount);
        [Executor] public sealed partial class Checkout { [Handler] public Order On(string id) => new(id); }
        [Executor, Sends<int>] public sealed partial class Cashier { [Handler] public Charge On(Order order) => new(1); [Handler] public Charge On(long number) => new(2); }
        [Executor] public sealed partial class Till { [Handler] public Paid On(Receipt receipt) => new(receipt.Amount); }
        [RequestPort<Charge, Receipt>("card-terminal")] public sealed partial class Terminal;
        [Executor] public sealed partial class Desk { [Handler] public Receipt On(Charge charge) => new(charge.Amount); }
        [Executor, Sends<Answer<Charge, Receipt>>] public sealed partial class LaterDesk { [Handler] public void On(Request<Charge, Receipt> request) { } [Handler] public void On(Charge charge) { } }
        [Executor] public sealed partial class Last { [Handler] public string On(Paid paid) => ""; }

        """;

    private const string Payment = "[Workflow(\"payment\"), Start<Cashier>, Edge<Cashier, Terminal>, Edge<Terminal, Till>, Output<Cashier, int>, Output<Till>] public sealed partial class Payment;\n";

    private const string Deeper = Payment + "[Workflow, Start<Payment>, Output<Payment>] public sealed partial class Middle;\n";

    [Theory]
    [InlineData(Payment, "Payment", "payment")]
    [InlineData(Deeper, "Middle", "Middle")]
    public void A_workflow_takes_what_its_start_handles_and_sends_its_outputs(string inner, string name, string id)
    {
        var model = Parse(inner + $"[Workflow, Start<Checkout>, Edge<Checkout, {name}>, Edge<{name}, Last>, Output<{name}, int>, Output<Last>] public sealed partial class W;");
        var node = model.Nodes[1];
        Assert.Equal((NodeKind.Workflow, id, char.ToLowerInvariant(name[0]) + name[1..]), (node.Kind, node.Id, node.Parameter));
        Assert.Equal(["Order", "long"], node.Handlers.Select(handler => model.Types[handler.Message].Display));
        Assert.Equal(["int", "Paid"], node.Sends.Select(type => model.Types[type].Display));
        Assert.Equal((true, true), (node.HasDefaultConstructor, node.TakesServices));
        Assert.Equal(id, node.Inner!.Id);
        Assert.Equal(
            ["Edge Checkout -Order-> {0}.Order", "Edge {0} -Paid-> Last.Paid", "Output {0} -int-> out.int", "Output Last -string-> out.string"],
            Models.Routes(model).Select(route => route.Replace(id, "{0}", StringComparison.Ordinal)));
        Assert.DoesNotContain(model.Codecs, codec => model.Types[codec.Type].Display is "Order" or "Charge" or "Receipt");
    }

    [Fact]
    public void A_workflow_may_start_with_one_and_do_nothing_else()
    {
        var model = Parse(Deeper + "[Workflow, Start<Middle>, Output<Middle>] public sealed partial class W;");
        Assert.Equal(["Order", "long"], model.Nodes[model.Graph.Start].Handlers.Select(handler => model.Types[handler.Message].Display));
        Assert.Equal(["int", "Paid"], model.Graph.OutputTypes.Select(type => model.Types[type].Display));
    }

    [Theory]
    [InlineData("[Executor] public sealed partial class Clerk(string name) { [Handler] public string On(Order order) => name; }", "Start<Clerk>", "", false, true)]
    [InlineData("[Executor] public sealed partial class Clerk(ref int number) { [Handler] public int On(Order order) => 1; }", "Start<Clerk>", "", false, false)]
    [InlineData("", "Start<Cashier>", "public Sub(int number) { }", true, true)]
    [InlineData("", "Start<Cashier>", "public Sub(int number = 0) { }", false, true)]
    [InlineData("", "Start<Cashier>", "public Sub() { } public Sub(int number = 0) { }", true, true)]
    [InlineData("", "Start<Cashier>", "public Sub(Func<Cashier> cashier) { }", false, true)]
    [InlineData("", "Start<Cashier>", "private Sub(IServiceProvider services) { }", true, false)]
    [InlineData("", "Start<Cashier>", "public required int Number { get; init; }", false, false)]
    [InlineData("", "Start<Cashier>", "public required int Number { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Sub(int number = 1) => Number = number;", true, false)]
    [InlineData("", "Start<Terminal>", "", true, false)]
    [InlineData("", "Start<Sub.Own>", "[Executor] private sealed partial class Own { [Handler] public int On(Order order) => 1; }", true, true)]
    [InlineData("[Workflow, Start<Clerk>] public sealed partial class Under; [Executor] public sealed partial class Clerk(string name) { [Handler] public string On(Order order) => name; }", "Start<Under>", "", false, true)]
    public void It_is_made_by_the_constructors_that_it_will_have(string before, string attributes, string members, bool hasDefault, bool takesServices)
    {
        var node = Read($"{before} [Workflow, {attributes}] public sealed partial class Sub {{ {members} }} [Workflow, Start<Sub>] public sealed partial class W;").Nodes[0];
        Assert.Equal((hasDefault, takesServices), (node.HasDefaultConstructor, node.TakesServices));
    }

    [Theory]
    [InlineData("Desk", "Edge Desk -Receipt-> card-terminal.Receipt", "Edge card-terminal -Charge-> Desk.Charge")]
    [InlineData("LaterDesk", "Edge LaterDesk -Answer<Charge, Receipt>-> card-terminal.Answer<Charge, Receipt>", "Edge card-terminal -Request<Charge, Receipt>-> LaterDesk.Request<Charge, Receipt>")]
    public void An_edge_takes_requests_of_a_port_inside_to_who_answers(string desk, string answer, string request)
    {
        var model = Parse(Deeper + $"[Workflow, Start<Checkout>, Edge<{desk}, Terminal>, Edge<Terminal, {desk}>, Edge<Checkout, Middle>, Output<Middle>] public sealed partial class W;");
        var port = model.Nodes.Single(node => node.Kind == NodeKind.InnerPort);
        Assert.Equal(["Charge", "Request<Charge, Receipt>"], port.Sends.Select(type => model.Types[type].Display));
        Assert.Equal(["Receipt", "Answer<Charge, Receipt>"], port.Handlers.Select(handler => model.Types[handler.Message].Display));
        Assert.Equal(["Edge Checkout -Order-> Middle.Order", answer, request], Models.Routes(model).Where(route => route.StartsWith("Edge", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(model.Codecs, codec => model.Types[codec.Type].Display == "Request<Charge, Receipt>");
        Assert.Contains(model.Codecs, codec => model.Types[codec.Type].Display == "Answer<Charge, Receipt>");
    }

    [Theory]
    [InlineData("Charge", "LaterDesk", "Case card-terminal -Charge-> LaterDesk.Request<Charge, Receipt> if Small(Charge)")]
    [InlineData("Request<Charge, Receipt>", "LaterDesk", "Case card-terminal -Request<Charge, Receipt>-> LaterDesk.Request<Charge, Receipt> if Small(Request<Charge, Receipt>)")]
    [InlineData("Charge", "Desk", "Case card-terminal -Charge-> Desk.Charge if Small(Charge)")]
    public void Conditions_are_asked_about_a_request_in_either_form(string parameter, string desk, string expected)
    {
        var model = Parse(Payment + $"[Workflow, Start<Payment>, Case<Terminal, {desk}>(When = nameof(Small)), Edge<{desk}, Terminal>] public sealed partial class W {{ private static bool Small({parameter} charge) => true; }}");
        Assert.Contains(expected, Models.Routes(model));
    }

    [Fact]
    public void A_port_of_its_own_is_none_of_a_workflow_that_does_not_have_it()
    {
        var model = Parse(Payment + "[Workflow, Start<Cashier>, Edge<Cashier, Terminal>, Edge<Terminal, Till>] public sealed partial class W;");
        Assert.DoesNotContain(model.Nodes, node => node.Kind == NodeKind.InnerPort);
    }

    [Theory]
    [InlineData("[Workflow, Start<W>] public sealed partial class W;", "'W' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.")]
    [InlineData("[Workflow, Start<Cashier>, Edge<Cashier, X>, Edge<X, Cashier>, Output<X>] public sealed partial class W; [Workflow, Start<W>, Edge<W, W>] public sealed partial class X;", "The workflow 'X' is not valid and must be corrected first: 'W' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.")]
    [InlineData("[Workflow, Start<X>] public sealed partial class W; [Workflow, Start<Y>] public sealed partial class X; [Workflow, Start<X>] public sealed partial class Y;", "The workflow 'X' is not valid and must be corrected first: The workflow 'Y' is not valid and must be corrected first: 'X' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.")]
    [InlineData("[Workflow, Start<X<int>>] public sealed partial class W; [Workflow, Start<X<X<int>>>] public sealed partial class X<T>;", "The workflow 'X<int>' is not valid and must be corrected first: 'X<X<int>>' cannot be a node of its own graph, nor of a workflow inside of it; to repeat work, lead an edge back to an earlier node.")]
    [InlineData("[Workflow, Start<X>, Edge<X, Last>, Output<X, Paid>] public sealed partial class W; [Workflow] public sealed partial class X;", "The workflow 'X' is not valid and must be corrected first: The workflow 'X' has no start; add [Start<T>] for the node that takes its input.")]
    [InlineData("[Workflow, Start<X>] public sealed partial class W; [Workflow, Start<Cashier>] public sealed class X;", "The workflow 'X' is not valid and must be corrected first: 'X' must be partial because what is generated for the workflow 'X' is a part of it; add 'partial'.")]
    [InlineData("[Workflow, Start<Checkout>, FanIn<Payment>(typeof(Checkout))] public sealed partial class W; " + Payment, "A fan-in cannot lead to 'Payment' because it is a sub-workflow; put an executor between them.")]
    [InlineData("[Workflow, Start<Payment>, Replicas<Payment>(2)] public sealed partial class W; " + Payment, "'Payment' cannot have replicas because it is a sub-workflow and only executors can; remove them.")]
    [InlineData("[Workflow(\"payment\"), Start<Payment>, Edge<Terminal, Desk>] public sealed partial class W; " + Payment, InnerPort)]
    [InlineData("[Workflow(\"payment\"), Start<Payment>, Edge<Desk, Terminal>] public sealed partial class W; " + Payment, InnerPort)]
    [InlineData("[Workflow(\"payment\"), Start<Payment>, Output<Terminal>] public sealed partial class W; " + Payment, InnerPort)]
    [InlineData("[Workflow(\"payment\"), Start<Payment>, FanIn<Desk>(typeof(Terminal)), Edge<Desk, Terminal>] public sealed partial class W; " + Payment, InnerPort)]
    [InlineData("[Workflow, Start<Payment>, Start<Terminal>, Edge<Terminal, Desk>, Edge<Desk, Terminal>] public sealed partial class W; " + Payment, "The workflow 'W' can have one start but has several: 'Payment', 'Terminal'. Keep one [Start<T>] and lead edges from it to the others." + "|" + InnerPort)]
    [InlineData("[Workflow, Start<X>] public sealed partial class W; [Workflow, Start<X.E>, Output<X.E>] public sealed partial class X { private sealed record Own; [Executor] private sealed partial class E { [Handler] public Own On(Own own) => own; } }", "'X' cannot handle or send 'Own', which generated code cannot name; make the type internal or public.")]
    public void What_is_wrong_is_said_once(string source, string problem) => Assert.Equal(
        problem.Split('|'),
        Read(source).Graph.Problems.Select(each => each.Describe()).Distinct());

    private const string InnerPort = "The request port 'Terminal' belongs to a sub-workflow: lead an edge from it to an executor that answers and one from there back to it, and use it for nothing else in this workflow.";

    [Fact]
    public void What_two_workflows_share_is_in_both()
    {
        var model = Parse("""
            [Workflow, Start<Cashier>, Output<Cashier, int>] public sealed partial class Shared;
            [Workflow, Start<Shared>, Output<Shared>] public sealed partial class Left;
            [Workflow, Start<Shared>, Output<Shared>] public sealed partial class Right;
            [Workflow, Start<Checkout>, Edge<Checkout, Left>, Edge<Checkout, Right>, Output<Left>, Output<Right>] public sealed partial class W;
            """);
        Assert.Equal(["", "Left", "Right"], model.Nodes.Select(node => node.Inner?.Id ?? ""));
        Assert.All(model.Nodes.Skip(1), node => Assert.Equal(["Shared"], node.Inner!.Nodes.Select(inner => inner.Id)));
    }

    private static WorkflowModel Parse(string source)
    {
        var model = Read(source);
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }

    private static WorkflowModel Read(string source) => Models.Workflow(new GeneratorInput { Sources = [Executors + source] });
}
