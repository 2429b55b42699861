using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Graph.Advice;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>What is said about random graphs is true of their runs.</summary>
public sealed class GraphAdviceProperties
{
    private static readonly Gen<(DeclaredGraph Graph, int Conditions)> Runs = Gen.Select(ValidGraphs.Any, Gen.Int[0, (1 << 16) - 1]);

    [Fact]
    public void What_is_never_reached_never_runs() => Runs.Sample(run =>
    {
        var advice = Check(run.Graph);
        var lost = advice.Where(problem => problem.Kind is GraphProblemKind.NodeNotReached or GraphProblemKind.PortNotAsked).Select(problem => problem.Site.Index).ToList();
        var starved = advice.Where(problem => problem.Kind == GraphProblemKind.FanInNeverFires).Select(problem => problem.Site.Index).ToList();
        foreach (var input in Simulation.Inputs(run.Graph))
        {
            var simulation = new Simulation(run.Graph, input, Holds(run.Conditions));
            _ = simulation.Run(20, () => Assert.DoesNotContain(simulation.Active, step => lost.Contains(step.Node)));
            Assert.DoesNotContain(simulation.Fired, starved.Contains);
        }
    }, iter: 2000);

    [Fact]
    public void Something_is_said_exactly_where_a_plain_search_does_not_find_all() => ValidGraphs.Any.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        var isComplete = Found(graph, linked) is var found
            && Enumerable.Range(0, graph.Nodes.Count).All(node => found.Any(step => step.Node == node))
            && linked.Joins.All(join => join.Slots.All(slot => linked.Routes.Any(route => route.Kind == RouteKind.FanIn && route.Declaration == join.Declaration && route.Source == slot.Source && IsSent(graph, found, route))));
        Assert.Equal(isComplete, !Check(graph).Any(problem => problem.Kind is GraphProblemKind.NodeNotReached or GraphProblemKind.PortNotAsked or GraphProblemKind.FanInNeverFires));
    }, iter: 2000);

    [Fact]
    public void What_a_run_drops_was_said_before() => Runs.Sample(run =>
    {
        var advice = Check(run.Graph).Where(problem => problem.Kind is GraphProblemKind.MessageNotTaken or GraphProblemKind.DeadEnd or GraphProblemKind.ResponseNotTaken).ToList();
        foreach (var input in Simulation.Inputs(run.Graph))
        {
            foreach (var (node, type) in new Simulation(run.Graph, input, Holds(run.Conditions)).Run(20).Untaken)
            {
                Assert.Contains(advice, problem => problem.Site == Site.Node(node) && problem.Names[1].Contains(run.Graph.Types[type].Name, StringComparison.Ordinal));
            }
        }

        var linked = GraphLinker.Link("W", run.Graph);
        Assert.All(advice.Where(problem => problem.Kind != GraphProblemKind.MessageNotTaken), problem => Assert.DoesNotContain(linked.Routes, route => route.Source == problem.Site.Index));
        Assert.All(advice.Where(problem => problem.Kind == GraphProblemKind.MessageNotTaken), problem => Assert.DoesNotContain(linked.Routes, route => route.Source == problem.Site.Index && run.Graph.Types[route.Sent].Name == problem.Names[1]));
    }, iter: 2000);

    [Fact]
    public void A_cycle_without_a_way_out_goes_on_and_sends_nothing_out() => Gen.Select(Gen.OneOf(ValidGraphs.OfEdges, ValidGraphs.Any), Gen.Int[0, (1 << 16) - 1]).Sample((graph, conditions) =>
    {
        foreach (var problem in Check(graph).Where(problem => problem.Kind == GraphProblemKind.EndlessCycle))
        {
            var target = graph.Edges[problem.Site.Index].Target;
            var handled = GraphLinker.Link("W", graph).Routes.Where(route => route.Kind == graph.Edges[problem.Site.Index].Kind && route.Declaration == problem.Site.Index).Select(route => route.Handled).ToList();
            Assert.Contains(
                graph.Nodes[target].Handlers.Select((handler, index) => (handler, index)).Where(each => each.handler.Messages is [var only] && handled.Contains(only.Type)),
                each => IsEndless(new Simulation(graph, (target, each.index), Holds(conditions)), problem.Names[0]));
        }
    }, iter: 3000);

    [Fact]
    public void A_conditional_source_leaves_its_fan_in_waiting_in_some_run() => ValidGraphs.Any.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        var flow = new FlowGraph(graph, linked);
        if (new Cycles(flow).All.Count > 0)
        {
            return;
        }

        var conditions = Enumerable.Range(0, graph.Edges.Count).Where(edge => graph.Edges[edge].When is not null).ToList();
        foreach (var problem in Check(graph).Where(problem => problem.Kind == GraphProblemKind.FanInConditional))
        {
            var join = linked.Joins.Select((each, index) => (each, index)).First(each => each.each.Declaration == problem.Site.Index).index;
            Assert.Contains(
                Enumerable.Range(0, 1 << conditions.Count).SelectMany(mask => Simulation.Inputs(graph).Select(input => new Simulation(graph, input, route => (mask & (1 << conditions.IndexOf(route.Declaration))) != 0).Run(20))),
                simulation => !simulation.Fired.Contains(join) && simulation.Waiting(join).Any(count => count > 0));
        }
    }, iter: 3000);

    [Fact]
    public void Without_conditions_two_nodes_can_meet_exactly_where_they_do() => ValidGraphs.OfPlainEdges.Sample(graph =>
    {
        var flow = new FlowGraph(graph, GraphLinker.Link("W", graph));
        var concurrency = new Concurrency(flow, new FakeBodies());
        var met = new HashSet<(int, int)>();
        foreach (var input in Simulation.Inputs(graph))
        {
            var simulation = new Simulation(graph, input, _ => true);
            _ = simulation.Run(128, () => met.UnionWith(simulation.Active.SelectMany(first => simulation.Active.Select(second => (Step(flow, first), Step(flow, second))))));
        }

        for (var first = 0; first < flow.Count; first++)
        {
            for (var second = first + 1; second < flow.Count; second++)
            {
                Assert.Equal(met.Contains((first, second)), concurrency.CanMeet(first, second));
            }
        }
    }, iter: 1500);

    [Fact]
    public void Two_nodes_that_can_meet_do_so_in_some_run() => ValidGraphs.OfEdges.Sample(graph =>
    {
        if (AllRuns.Of(graph) is not { } runs)
        {
            return;
        }

        var flow = new FlowGraph(graph, GraphLinker.Link("W", graph));
        var concurrency = new Concurrency(flow, new FakeBodies());
        var met = runs.Select(flight => flight.Select(step => Step(flow, step)).ToHashSet()).ToList();
        for (var first = 0; first < flow.Count; first++)
        {
            for (var second = first + 1; second < flow.Count; second++)
            {
                Assert.True(!concurrency.CanMeet(first, second) || met.Exists(steps => steps.Contains(first) && steps.Contains(second)));
            }
        }
    }, iter: 1500);

    [Fact]
    public void Advice_is_in_words_and_given_once() => ValidGraphs.Any.Sample(graph =>
    {
        var advice = Check(graph).ToList();
        Assert.Equal(advice.Distinct(), advice);
        Assert.All(advice, problem =>
        {
            Assert.NotEqual(problem.Kind.ToString(), problem.Describe());
            Assert.DoesNotContain("{", problem.Describe(), StringComparison.Ordinal);
        });
    });

    /// <summary>Whether a run keeps to some nodes, goes on and on, and sends nothing out.</summary>
    private static bool IsEndless(Simulation simulation, string nodes)
    {
        var keeps = true;
        _ = simulation.Run(40, () => keeps &= simulation.Active.All(step => nodes.Contains($"'N{step.Node}'", StringComparison.Ordinal)));
        return keeps && simulation.Active.Count > 0 && simulation.Outputs == 0;
    }

    private static IEnumerable<GraphProblem> Check(DeclaredGraph graph) => GraphAdvice.Check(graph, GraphLinker.Link("W", graph), new FakeBodies());

    private static Func<Route, bool> Holds(int conditions) => route => (conditions & (1 << (route.Declaration % 16))) != 0;

    private static int Step(FlowGraph flow, (int Node, int Handler) step) => flow.HandlersOf(step.Node).ElementAt(step.Handler);

    /// <summary>What is reached when everything that is found to be sent is delivered again and again, until nothing is added.</summary>
    private static HashSet<(int Node, int Handler)> Found(DeclaredGraph graph, LinkedGraph linked)
    {
        var found = Simulation.Inputs(graph).ToHashSet();
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            foreach (var route in linked.Routes.Where(route => route.Target >= 0 && IsSent(graph, found, route)).ToList())
            {
                var join = route.Join < 0 ? null : linked.Joins[route.Join];
                if (join is not null && !join.Slots.All(slot => linked.Routes.Any(other => other.Join == route.Join && other.Source == slot.Source && IsSent(graph, found, other))))
                {
                    continue;
                }

                var handlers = graph.Nodes[route.Target].Handlers;
                for (var handler = 0; handler < handlers.Count; handler++)
                {
                    if (join is { Handler: >= 0 } ? handler == join.Handler : handlers[handler].Messages.Count == 1 && handlers[handler].Messages[0].Type == route.Handled)
                    {
                        _ = found.Add((route.Target, handler));
                    }
                }
            }
        }

        return found;
    }

    private static bool IsSent(DeclaredGraph graph, HashSet<(int Node, int Handler)> found, Route route) =>
        found.Any(step => step.Node == route.Source && graph.Nodes[step.Node].Handlers[step.Handler].Sends.Contains(route.Sent));
}
