using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>What is true of every graph, over random ones.</summary>
public sealed class GraphLinkerProperties
{
    [Fact]
    public void Routes_carry_what_is_sent_to_who_handles_it() => RandomGraphs.All.Sample(graph =>
    {
        foreach (var route in GraphLinker.Link("W", graph).Routes)
        {
            Assert.Contains(route.Sent, graph.Nodes[route.Source].Sends);
            Assert.True(graph.Converts(route.Carried, route.Sent));
            if (route.Kind is RouteKind.Output or RouteKind.FanIn)
            {
                Assert.Equal((route.Sent, null, null), (route.Carried, route.Condition, route.Selector));
                continue;
            }

            var handles = graph.Nodes[route.Target].Handles;
            Assert.Contains(route.Handled, handles);
            if (graph.Nodes[route.Source] is { Kind: NodeKind.InnerPort } port && route.Sent == port.Sends[0] && route.Handled == port.Sends[1])
            {
                continue;
            }

            Assert.True(graph.Converts(route.Carried, route.Handled));
            Assert.All(handles.Where(other => graph.Converts(route.Carried, other)), other => Assert.True(graph.Converts(route.Handled, other)));
        }
    });

    [Fact]
    public void An_edge_has_routes_or_a_problem() => RandomGraphs.All.Sample(graph =>
    {
        for (var edge = 0; edge < graph.Edges.Count; edge++)
        {
            var single = GraphLinker.Link("W", graph with { Edges = new[] { graph.Edges[edge] }.ToEquatableArray(), FanIns = default, Outputs = default });
            Assert.True(!single.Routes.IsEmpty || !single.Problems.IsEmpty);
        }
    });

    [Fact]
    public void An_edge_carries_a_sent_type_at_most_once_and_a_response_in_one_form() => RandomGraphs.All.Sample(graph =>
    {
        foreach (var group in GraphLinker.Link("W", graph).Routes.Where(IsOfEdge).GroupBy(route => route.Declaration))
        {
            Assert.Equal(group.Count(), group.Select(route => route.Sent).Distinct().Count());
            if (graph.Nodes[graph.Edges[group.Key].Source].Kind is NodeKind.RequestPort or NodeKind.InnerPort)
            {
                Assert.Single(group);
            }
        }
    });

    [Fact]
    public void Edges_do_not_depend_on_each_other() => RandomGraphs.All.Sample(graph =>
    {
        var together = GraphLinker.Link("W", graph).Routes.Where(IsOfEdge).Select(route => route with { Declaration = 0 });
        var alone = graph.Edges.OrderBy(edge => edge.Kind == RouteKind.Otherwise).SelectMany(edge => GraphLinker.Link("W", graph with { Edges = new[] { edge }.ToEquatableArray(), FanIns = default, Outputs = default }).Routes);
        Assert.Equal(together, alone);
    });

    [Fact]
    public void A_condition_is_asked_about_a_type_that_it_takes() => RandomGraphs.All.Sample(graph =>
    {
        foreach (var route in GraphLinker.Link("W", graph).Routes.Where(route => route.Condition is not null))
        {
            Assert.True(graph.Converts(route.Carried, route.ConditionParameter!.Value));
            Assert.Contains(graph.Edges[route.Declaration].Conditions, condition => condition is { IsStatic: true, HasSignature: true } && condition.Parameter == route.ConditionParameter);
        }
    });

    [Fact]
    public void A_route_is_asked_about_a_type_that_it_takes_or_is_a_problem() => RandomGraphs.All.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        foreach (var route in linked.Routes.Where(route => route.Selector is not null))
        {
            Assert.True(route.SelectorParameter is { } parameter
                ? graph.Converts(route.Carried, parameter) && graph.Edges[route.Declaration].Selectors.Any(selector => selector.IsUsable && selector.Parameter == parameter)
                : linked.Problems.Any(problem => problem.Kind is GraphProblemKind.MethodDoesNotFit or GraphProblemKind.AmbiguousMethod));
        }
    });

    [Fact]
    public void In_a_graph_without_problems_a_choice_has_cases_with_conditions_before_one_otherwise() => RandomGraphs.All.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        foreach (var choice in linked.Routes.Where(route => route.Kind is RouteKind.Case or RouteKind.Otherwise).GroupBy(route => (route.Source, route.Sent)))
        {
            var kinds = choice.Select(route => route.Kind).ToList();
            Assert.Equal(kinds.Order(), kinds);
            Assert.True(!linked.Problems.IsEmpty || (kinds.Count(kind => kind == RouteKind.Otherwise) <= 1 && choice.All(route => route.Condition is not null == (route.Kind == RouteKind.Case))));
        }
    });

    [Fact]
    public void The_order_of_types_does_not_matter() => RandomGraphs.All.Sample(graph =>
    {
        var expected = GraphLinker.Link("W", graph);
        var actual = GraphLinker.Link("W", RandomGraphs.Flip(graph));
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected.Routes, actual.Routes.Select(RandomGraphs.Flip));
        Assert.Equal(expected.Joins, actual.Joins.Select(RandomGraphs.Flip));
    });

    [Fact]
    public void What_is_shared_is_declared_once_and_has_a_first_value() => RandomGraphs.All.Sample(graph =>
    {
        var declared = graph.SharedStates.Select(state => state.Type).ToList();
        var undeclared = graph.Nodes.SelectMany(node => node.Shares.Where(type => !declared.Contains(type)).Select(type => (node.Name, graph.Types[type].Name)));
        var valueless = graph.SharedStates.Where(state => state.Initial is null ? state.Default == InitialValue.None : !state.Initials.Any(method => method is { IsStatic: true, HasSignature: true }));
        var problems = GraphLinker.Link("W", graph).Problems;
        Assert.Equal(undeclared, problems.Where(problem => problem.Kind == GraphProblemKind.SharedStateUndeclared).Select(problem => (problem.Names[0], problem.Names[1])));
        Assert.Equal(declared.Distinct().Count() < declared.Count, problems.Any(problem => problem.Kind == GraphProblemKind.SharedStateTwice));
        Assert.Equal(valueless.Any(), problems.Any(problem => problem.Kind == GraphProblemKind.SharedStateWithoutInitial || problem.Names[0] == "initial value"));
    });

    [Fact]
    public void Requests_of_a_port_inside_go_to_executors_alone_and_answers_come_back() => RandomGraphs.All.Sample(graph =>
    {
        for (var port = 0; port < graph.Nodes.Count; port++)
        {
            var asks = graph.Edges.Where(edge => edge.Source == port).Select(edge => graph.Nodes[edge.Target].Kind).ToList();
            var isNamedElsewhere = graph.Starts.Concat(graph.Outputs.Select(output => output.Source)).Concat(graph.FanIns.SelectMany(fanIn => fanIn.Sources.Append(fanIn.Target))).Contains(port);
            var isAnswered = asks.Count > 0 && asks.TrueForAll(kind => kind is NodeKind.Executor or NodeKind.Unknown) && graph.Edges.Any(edge => edge.Target == port);
            Assert.Equal(
                graph.Nodes[port].Kind == NodeKind.InnerPort && (!isAnswered || isNamedElsewhere),
                GraphLinker.Link("W", graph).Problems.Contains(GraphProblem.Of(GraphProblemKind.InnerPortMisused, Site.Node(port), graph.Nodes[port].Name)));
        }
    }, iter: 300);

    [Fact]
    public void Every_problem_has_words_that_need_no_code() => RandomGraphs.All.Sample(graph =>
        Assert.All(GraphLinker.Link("W", graph).Problems, problem =>
        {
            Assert.NotEqual(problem.Kind.ToString(), problem.Describe());
            Assert.EndsWith(".", problem.Describe(), StringComparison.Ordinal);
        }));

    private static bool IsOfEdge(Route route) => route.Kind is RouteKind.Edge or RouteKind.Case or RouteKind.Otherwise;
}
