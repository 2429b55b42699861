using CompiledWorkflows.Generators.Graph.Advice;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>What is said about fan-ins that may wait for ever or mix up pairs, by example.</summary>
public sealed class FanInAdviceTests
{
    private const string Waits = "FanInConditional: The fan-in from 'L', 'R' to 'J' may wait for ever: messages get to 'R' only by the edge from 'A' to 'R', which need not take them, and to the others without it; lead all sources through that choice, or use edges in place of the fan-in.";

    [Theory]
    [InlineData("int=>int", true)]
    [InlineData("int=>int?", true)]
    [InlineData("int=>int*", false)]
    public void A_source_behind_a_condition_may_keep_the_others_waiting(string start, bool isSaid) =>
        Assert.Equal(isSaid ? [Waits] : [], Of("FanInConditional", Both(start, isConditional: true).FanIn("J", "L R")));

    [Fact]
    public void A_handler_that_sends_once_through_its_context_is_as_one_that_returns()
    {
        Assert.Equal([Waits], Of("FanInConditional", Both("int", isConditional: true).FanIn("J", "L R"), SendCount.AtMostOnce));
        Assert.Empty(Of("FanInConditional", Both("int", isConditional: true).FanIn("J", "L R"), SendCount.Unknown));
    }

    [Fact]
    public void Sources_behind_one_decision_come_together() => Assert.Empty(Of(
        "FanInConditional",
        Sides("int=>int").Executor("G", "int=>int", "int").Executor("H", "int=>", "").Case("A", "G", "int").Otherwise("A", "H").Edge("G", "L").Edge("G", "R").FanIn("J", "L R")));

    [Fact]
    public void Sources_on_two_sides_of_a_decision_never_come_together() => Assert.Single(Of(
        "FanInConditional", Sides("int=>int").Case("A", "L", "int").Otherwise("A", "R").FanIn("J", "L R")));

    [Fact]
    public void Branches_that_meet_again_keep_nothing_back() => Assert.Empty(Of(
        "FanInConditional",
        Sides("int=>int").Executor("G", "int=>int", "int").Executor("H", "int=>int", "int").Case("A", "G", "int").Otherwise("A", "H").Edge("G", "R").Edge("H", "R").Edge("A", "L").FanIn("J", "L R")));

    [Fact]
    public void An_otherwise_takes_every_message_of_a_type_that_no_case_takes() => Assert.Empty(Of(
        "FanInConditional",
        new GraphBuilder()
            .Type("object")
            .Type("int", "object")
            .Type("string", "object")
            .Executor("A", "int", "int|string")
            .Executor("K", "string=>", "")
            .Executor("L", "int=>int", "int")
            .Executor("J", "int+string=>int", "int")
            .Start("A")
            .Case("A", "K", "string")
            .Otherwise("A", "L")
            .FanIn("J", "L A")));

    [Fact]
    public void The_way_out_of_a_loop_is_gone_sooner_or_later() => Assert.Empty(Of(
        "FanInConditional",
        Sides("int=>int").Executor("G", "int=>int", "int").Edge("A", "L").Edge("A", "G").Case("G", "G", "int").Otherwise("G", "R").FanIn("J", "L R")));

    [Fact]
    public void A_condition_after_the_fan_in_does_not_matter()
    {
        var builder = Both("int=>int").Executor("K", "int=>", "").FanIn("J", "L R");
        Assert.Empty(Of("FanInConditional", builder.Edge("J", "K", when: "C", conditions: [builder.Method("int")])));
    }

    [Theory]
    [InlineData(nameof(SendCount.Many), true)]
    [InlineData(nameof(SendCount.Unknown), false)]
    [InlineData(nameof(SendCount.AtMostOnce), false)]
    public void Several_messages_at_once_come_back_from_a_port_in_any_order(string sends, bool isSaid) => Assert.Equal(
        isSaid ? ["PairsMixed: The fan-in from 'L', 'P' to 'J' pairs by arrival, but 'A' sends several messages at once and those for 'P' pass the request port 'P', so that pairs may be mixed up; name a Key."] : [],
        Of("PairsMixed", Sides("int").Port("P", "int", "string").Edge("A", "L").Edge("A", "P").FanIn("J", "L P"), Enum.Parse<SendCount>(sends)));

    [Fact]
    public void Whoever_names_a_key_or_gathers_pairs_well()
    {
        GraphBuilder Builder() => Sides("int=>int*").Workflow("P", "int", "string").Edge("A", "L").Edge("A", "P");
        Assert.Single(Of("PairsMixed", Builder().FanIn("J", "L P")));
        var keyed = Builder();
        Assert.Empty(Of("PairsMixed", keyed.FanIn("J", "L P", key: "K", keys: keyed.Method("object", result: "int"))));
    }

    [Fact]
    public void What_all_sources_have_behind_them_mixes_nothing_up() => Assert.Empty(Of(
        "PairsMixed", Sides("int=>int*").Port("P", "int", "int").Edge("A", "P").Edge("P", "L").Edge("P", "R").FanIn("J", "L R")));

    [Theory]
    [InlineData("int=>int*", true)]
    [InlineData("int=>int", false)]
    public void A_condition_leaves_out_some_of_several(string start, bool isSaid) => Assert.Equal(
        isSaid ? ["PairsMixed: The fan-in from 'L', 'R' to 'J' pairs by arrival, but 'A' sends several messages at once and those for 'R' pass the condition of the edge from 'A' to 'R', so that pairs may be mixed up; name a Key."] : [],
        Of("PairsMixed", Both(start, isConditional: true).FanIn("J", "L R")));

    [Fact]
    public void Parts_of_one_whole_are_paired_as_such() => Assert.Empty(Of(
        "PairsMixed", Sides("int=>int*").Case("A", "L", "int").Otherwise("A", "R").FanIn("J", "L R")));

    [Fact]
    public void Rounds_of_a_loop_overtake_each_other() => Assert.Equal(
        ["PairsMixed: The fan-in from 'L', 'R' to 'J' pairs by arrival, but 'A' sends several messages at once and those for 'R' pass the cycle of 'G', so that pairs may be mixed up; name a Key."],
        Of("PairsMixed", Sides("int=>int*").Executor("G", "int=>int", "int").Edge("A", "L").Edge("A", "G").Case("G", "G", "int").Otherwise("G", "R").FanIn("J", "L R")));

    [Fact]
    public void A_loop_that_does_not_wait_for_its_pairs_has_several_in_flight()
    {
        GraphBuilder Builder() => Sides("int=>int").Port("P", "int", "string").Executor("B", "int=>int?", "int").Edge("A", "B").Edge("B", "A").Edge("A", "L").Edge("A", "P");
        Assert.Single(Of("PairsMixed", Builder().FanIn("J", "L P")));
    }

    [Fact]
    public void A_loop_that_waits_for_its_pair_has_one_in_flight() => Assert.Empty(Of(
        "PairsMixed", Sides("int=>int").Port("P", "int", "string").Edge("A", "L").Edge("A", "P").FanIn("J", "L P").Edge("J", "A")));

    [Fact]
    public void Replicas_send_several_messages_at_once() => Assert.Single(Of(
        "PairsMixed", Sides("int=>int").Executor("S", "int=>int", "int").Replicas("S", 3).Port("P", "int", "string").Edge("A", "S").Edge("S", "L").Edge("S", "P").FanIn("J", "L P")));

    [Fact]
    public void Equal_fan_ins_deliver_twice()
    {
        Assert.Equal(
            ["FanInTwice: The fan-in from 'L', 'R' to 'J' is declared twice, so that every set is delivered twice; remove one."],
            Of("FanInTwice", Both("int=>int").FanIn("J", "L R").FanIn("J", "L R")));
        Assert.Empty(Of("FanInTwice", Both("int=>int").Executor("K", "int+string=>", "").FanIn("J", "L R").FanIn("K", "L R")));
    }

    private static GraphBuilder Sides(string start) => new GraphBuilder()
        .Type("object")
        .Type("int", "object")
        .Type("string", "object")
        .Executor("A", start, "int")
        .Executor("L", "int=>int", "int")
        .Executor("R", "int=>string", "string")
        .Executor("J", "int+string=>int", "int")
        .Start("A");

    private static GraphBuilder Both(string start, bool isConditional = false)
    {
        var builder = Sides(start);
        return builder.Edge("A", "L").Edge("A", "R", when: isConditional ? "C" : null, conditions: isConditional ? [builder.Method("int")] : null);
    }

    private static IEnumerable<string> Of(string kind, GraphBuilder builder, SendCount sends = SendCount.AtMostOnce) =>
        builder.Said(new FakeBodies(sends)).Where(said => said.StartsWith(kind + ":", StringComparison.Ordinal));
}
