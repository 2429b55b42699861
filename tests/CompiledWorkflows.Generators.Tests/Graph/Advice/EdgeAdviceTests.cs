namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>What is said about choices, about edges and outputs that are one too many, and about shared state, by example.</summary>
public sealed class EdgeAdviceTests
{
    [Fact]
    public void What_an_edge_takes_another_way_need_not_take_too()
    {
        var conditional = Two();
        Assert.Equal(
            ["DeliveredTwice: 'B' gets 'int' from 'A' twice, by an edge and by an edge with a condition; remove one, or narrow them with Of."],
            conditional.Edge("A", "B").Edge("A", "B", when: "C", conditions: [conditional.Method("int")]).Output("B").Said());
        Assert.Contains(
            "DeliveredTwice: 'B' gets 'int' from 'A' twice, by an edge and by an otherwise; remove one, or narrow them with Of.",
            Two().Executor("C", "int=>", "").Edge("A", "B").Case("A", "C", "int").Otherwise("A", "B").Output("B").Said());
        Assert.Contains(
            "DeliveredTwice: 'B' gets 'int' from 'A' twice, by an edge and by the fan-in from 'A', 'C' to 'B'; remove one, or narrow them with Of.",
            Two().Executor("C", "int=>int", "int").Edge("A", "B").Edge("A", "C").FanIn("B", "A C").Output("B").Said());
    }

    [Fact]
    public void Ways_that_may_part_messages_deliver_nothing_twice()
    {
        var conditions = Two();
        Assert.Empty(conditions.Edge("A", "B", when: "C", conditions: [conditions.Method("int")]).Edge("A", "B", when: "D", conditions: [conditions.Method("object")]).Output("B").Said());
        var replicas = Two().Replicas("B", 2);
        Assert.Empty(replicas.Edge("A", "B", route: "R", selectors: [replicas.Method("int")]).Edge("A", "B", route: "S", selectors: [replicas.Method("int")]).Output("B").Said());
        Assert.DoesNotContain(Two().Executor("C", "int=>int", "int").Executor("J", "int=>|int+int=>", "").Edge("A", "J").Edge("A", "C").FanIn("J", "A C").Said(), said => said.StartsWith("Delivered", StringComparison.Ordinal));
    }

    [Fact]
    public void Cases_leave_something_over_unless_something_takes_all()
    {
        string[] expected = ["CasesWithoutOtherwise: A 'int' of 'A' that no case takes is dropped; add an otherwise from 'A'."];
        Assert.Equal(expected, Two().Case("A", "B", "int").Output("B").Said());
        Assert.Empty(Two().Executor("C", "int=>", "").Case("A", "B", "int").Otherwise("A", "C").Output("B").Said());
        Assert.Empty(Two().Executor("C", "int=>", "").Case("A", "B", "int").Edge("A", "C").Output("B").Said());
        Assert.Empty(Two().Case("A", "B", "int").Output("A").Output("B").Said());
        var conditional = Two().Executor("C", "int=>", "");
        Assert.Equal(expected, conditional.Case("A", "B", "int").Edge("A", "C", when: "D", conditions: [conditional.Method("int")]).Output("B").Said());
    }

    [Fact]
    public void Cases_by_type_may_well_be_all()
    {
        var builder = new GraphBuilder().Type("Animal").Type("Cat", "Animal").Type("Dog", "Animal").Executor("A", "Animal=>Animal", "Animal").Executor("B", "Cat=>|Dog=>", "").Start("A");
        Assert.Empty(builder.Case("A", "B", "Cat").Case("A", "B", "Dog").Said());
    }

    [Fact]
    public void An_output_of_what_has_left_already_adds_nothing()
    {
        string[] Redundant(GraphBuilder builder) => [.. builder.Said().Where(said => said.StartsWith("OutputRedundant", StringComparison.Ordinal))];
        GraphBuilder Both() => new GraphBuilder().Type("int").Type("string").Executor("A", "int", "int|string").Start("A");
        Assert.Equal(["OutputRedundant: This output adds nothing: the 'int' that 'A' sends leaves the workflow already; remove it."], Redundant(Both().Output("A").Output("A", "int")));
        Assert.Equal(["OutputRedundant: This output adds nothing: the 'int' that 'A' sends leaves the workflow already; remove it."], Redundant(Both().Output("A", "int").Output("A")));
        Assert.Equal(["OutputRedundant: This output adds nothing: all that 'A' sends leaves the workflow already; remove it."], Redundant(Both().Output("A").Output("A")));
        Assert.Equal(2, Redundant(Both().Output("A", "int").Output("A", "string").Output("A")).Length);
        Assert.Empty(Redundant(Both().Output("A", "int").Output("A", "string")));
        Assert.Empty(Redundant(new GraphBuilder().Type("object").Type("int").Type("string").Executor("A", "int=>int", "int").Port("P", "int", "string").Start("A").Edge("A", "P").Output("P").Output("P", "Response<int, string>")));
    }

    [Theory]
    [InlineData("B C", null, new[] { "SharedStateWrittenTwice: 'B' and 'C' can write the shared state 'State' in one superstep, which fails the run; name a Merge method in [SharedState<State>], or let one of them alone write." })]
    [InlineData("B C", "M", new string[0])]
    [InlineData("A B", null, new string[0])]
    [InlineData("", null, new[] { "SharedStateUnused: The shared state 'State' is used by no executor of the workflow; remove it." })]
    public void Two_that_get_one_message_write_at_once(string users, string? merge, string[] expected) =>
        Assert.Equal(expected, Forked().Shared("State", users, merge).Said());

    [Fact]
    public void Whoever_only_reads_or_writes_at_another_time_is_no_second_writer()
    {
        Assert.Empty(Forked().Shared("State", "B C").Said(new FakeBodies(readers: 2)));
        Assert.Empty(Forked().Executor("D", "int=>", "").Edge("C", "D").Shared("State", "B D").Said());
        Assert.Empty(Forked().Executor("J", "int+int=>", "").FanIn("J", "B C").Shared("State", "B J").Said());
        Assert.Empty(Two().Executor("C", "int=>", "").Case("A", "B", "int").Otherwise("A", "C").Output("B").Shared("State", "B C").Said());
        Assert.Empty(Two().Edge("A", "B").Edge("B", "A").Output("B").Shared("State", "A B").Said());
    }

    [Fact]
    public void What_follows_from_a_port_comes_at_any_time() => Assert.Single(
        Two().Port("P", "int", "int").Executor("C", "int=>", "").Executor("D", "int=>", "").Edge("A", "P").Edge("P", "D").Edge("A", "B").Edge("B", "C").Shared("State", "C D").Said(),
        said => said.StartsWith("SharedStateWrittenTwice: 'C' and 'D' can", StringComparison.Ordinal));

    [Theory]
    [InlineData(2, false, "SharedStateWrittenTwice: Two replicas of 'B' can write the shared state 'State' in one superstep, which fails the run; name a Merge method in [SharedState<State>], or let one of them alone write.")]
    [InlineData(1, false, null)]
    [InlineData(2, true, null)]
    public void Replicas_write_at_once_unless_a_route_picks_one(int count, bool isRouted, string? expected)
    {
        var builder = Two().Replicas("B", count).Output("B").Shared("State", "B");
        Assert.Equal(expected is null ? [] : [expected], builder.Edge("A", "B", route: isRouted ? "R" : null, selectors: isRouted ? [builder.Method("int")] : null).Said());
    }

    [Fact]
    public void Two_messages_of_a_stream_go_both_ways() => Assert.Single(
        new GraphBuilder().Type("object").Type("int", "object").Type("State").Executor("A", "int=>int*", "int").Executor("B", "int=>", "").Executor("C", "int=>", "").Start("A")
            .Case("A", "B", "int").Otherwise("A", "C").Shared("State", "B C").Said());

    private static GraphBuilder Two() => new GraphBuilder()
        .Type("object")
        .Type("int", "object")
        .Type("State")
        .Executor("A", "int=>int", "int")
        .Executor("B", "int=>int", "int")
        .Start("A");

    private static GraphBuilder Forked() => Two().Executor("C", "int=>int", "int").Edge("A", "B").Edge("A", "C").Output("B").Output("C");
}
