namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>What is said about nodes that nothing reaches, messages that nothing takes and cycles that nothing leaves, by example.</summary>
public sealed class ReachAdviceTests
{
    [Fact]
    public void A_chain_that_nothing_leads_to_is_told_at_its_head() => Assert.Equal(
        ["NodeNotReached: Nothing reaches 'B' from the start 'A': no edge and no fan-in leads to it; add an edge to it, or remove it."],
        Start().Executor("B", "int=>string", "string").Executor("C", "string=>", "").Edge("B", "C").Output("A").Said());

    [Fact]
    public void A_ring_that_nothing_leads_to_is_told_once() => Assert.Equal(
        ["NodeNotReached: Nothing reaches 'B' from the start 'A': only 'C' can lead to it, which nothing reaches either; add an edge to it, or remove it."],
        Start().Executor("B", "int=>int?", "int").Executor("C", "int=>int?", "int").Edge("B", "C").Edge("C", "B").Output("A").Said());

    [Fact]
    public void An_edge_from_a_handler_that_gets_no_message_leads_nowhere() => Assert.Equal(
        ["NodeNotReached: Nothing reaches 'C' from the start 'A': the handlers of 'B' that could send something there get no message; add an edge to it, or remove it."],
        Start().Executor("B", "int=>int|string=>string", "int|string").Executor("C", "string=>", "").Edge("A", "B").Edge("B", "C").Output("B", "int").Said());

    [Fact]
    public void A_condition_leads_on_like_any_edge()
    {
        var builder = Start().Executor("B", "int=>", "");
        Assert.Empty(builder.Edge("A", "B", when: "C", conditions: [builder.Method("int")]).Said());
    }

    [Fact]
    public void A_port_is_asked_or_told_in_words_of_its_own() => Assert.Equal(
        ["PortNotAsked: Nothing is asked of the request port 'P': no edge and no fan-in leads to it; add an edge that brings it 'string', or remove it."],
        Start().Port("P", "string", "int").Executor("B", "int=>", "").Edge("P", "B").Output("A").Said());

    [Fact]
    public void A_fan_in_waits_in_vain_for_a_source_that_nothing_reaches() => Assert.Equal(
        ["FanInNeverFires: The fan-in from 'A', 'C' to 'J' never fires, since it waits for 'C': no edge and no fan-in leads to it; lead messages to 'C', or leave it out."],
        Start().Executor("C", "int=>string", "string").Executor("J", "int+string=>", "").FanIn("J", "A C").Said());

    [Fact]
    public void A_fan_in_waits_in_vain_for_what_comes_after_it() => Assert.Equal(
        ["FanInNeverFires: The fan-in from 'A', 'C' to 'J' never fires, since it waits for 'C': only 'J' can lead to it, which nothing reaches either; lead messages to 'C', or leave it out."],
        Start().Executor("J", "int+string=>int", "int").Executor("C", "int=>string", "string").FanIn("J", "A C").Edge("J", "C").Said());

    [Fact]
    public void Where_the_source_of_a_fan_in_has_a_lost_node_before_it_that_one_is_told() => Assert.Equal(
        ["NodeNotReached: Nothing reaches 'B' from the start 'A': no edge and no fan-in leads to it; add an edge to it, or remove it."],
        Start().Executor("B", "int=>int", "int").Executor("C", "int=>string", "string").Executor("J", "int+string=>", "").Edge("B", "C").FanIn("J", "A C").Said());

    [Fact]
    public void What_nothing_takes_is_told_by_type_or_all_at_once()
    {
        Assert.Equal(
            ["MessageNotTaken: 'B' sends 'string', which no edge, fan-in or output takes, so that it is dropped; add an edge that takes it, or [Output<B, string>]."],
            Start().Executor("B", "int", "int|string").Edge("A", "B").Output("B", "int").Said());
        Assert.Equal(
            ["DeadEnd: Nothing takes what 'B' sends, 'int', 'string', so that it is dropped; add an edge from it, or [Output<B>]."],
            Start().Executor("B", "int", "int|string").Edge("A", "B").Said());
        Assert.Empty(Start().Executor("B", "int=>int|string=>string", "int|string").Edge("A", "B").Output("B", "int").Said());
    }

    [Fact]
    public void A_handler_of_a_base_type_takes_what_is_sent() =>
        Assert.Empty(Start().Executor("B", "int", "Dog|Animal").Executor("C", "Animal=>", "").Edge("A", "B").Edge("B", "C").Said());

    [Theory]
    [InlineData("int=>", new string[0])]
    [InlineData("Response<string, int>=>", new string[0])]
    [InlineData(null, new[] { "ResponseNotTaken: Nothing takes the responses of the request port 'P', 'int', so that they are dropped; add an edge from it, or [Output<P>]." })]
    public void A_response_is_taken_in_either_form(string? handlers, string[] expected)
    {
        var builder = Start("string").Port("P", "string", "int").Edge("A", "P");
        Assert.Equal(expected, (handlers is null ? builder : builder.Executor("B", handlers, "").Edge("P", "B")).Said());
    }

    [Theory]
    [InlineData("int=>int", true)]
    [InlineData("int=>int?", false)]
    [InlineData("int=>int*", false)]
    [InlineData("int", false)]
    [InlineData("int=>", false)]
    [InlineData("string=>int|int=>int", true)]
    public void A_cycle_ends_where_a_handler_need_not_send(string handlers, bool isEndless) => Assert.Equal(
        isEndless ? ["EndlessCycle: What comes to 'A' and 'B' goes round for ever: no edge or output leads out of the cycle, and no condition keeps a message back; give an edge of it a condition, or let a handler return null at the end."] : [],
        Start().Executor("B", handlers, "int").Edge("A", "B").Edge("B", "A").Said().Where(said => said.StartsWith("EndlessCycle", StringComparison.Ordinal)));

    [Fact]
    public void A_cycle_ends_where_it_has_a_way_out()
    {
        Assert.Empty(Start().Executor("B", "int=>int", "int").Edge("A", "B").Edge("B", "A").Output("B").Said());
        Assert.Empty(Start().Executor("B", "int=>int", "int").Executor("C", "int=>", "").Edge("A", "B").Edge("B", "A").Edge("B", "C").Said());
        Assert.Empty(Start("string").Port("P", "string", "int").Edge("A", "P").Edge("P", "A").Said());
        Assert.Empty(Start().Workflow("B", "int", "int").Edge("A", "B").Edge("B", "A").Said());
        var conditional = Start().Executor("B", "int=>int", "int");
        Assert.Empty(conditional.Edge("A", "B").Edge("B", "A", when: "C", conditions: [conditional.Method("int")]).Said());
    }

    [Fact]
    public void A_choice_that_always_chooses_the_cycle_is_no_way_out() => Assert.Single(
        Start().Executor("B", "int=>int", "int").Executor("C", "int=>int", "int").Case("A", "B", "int").Otherwise("A", "C").Edge("B", "A").Edge("C", "A").Said(),
        said => said.StartsWith("EndlessCycle: What comes to 'A', 'B' and 'C' goes round for ever", StringComparison.Ordinal));

    private static GraphBuilder Start(string sent = "int") => new GraphBuilder()
        .Type("object")
        .Type("Animal", "object")
        .Type("Dog", "Animal", "object")
        .Type("int", "object")
        .Type("string", "object")
        .Executor("A", $"int=>{sent}", sent)
        .Start("A");
}
