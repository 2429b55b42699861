using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>What is true of every fan-in, over random graphs, and which handler takes its sets according to a plain reading of the rules.</summary>
public sealed class FanInProperties
{
    private static readonly Gen<DeclaredGraph> Graphs = Gen.OneOf(RandomGraphs.All, RandomGraphs.OfFanIns);

    [Fact]
    public void Each_source_has_a_slot_and_each_slot_a_route_of_what_fits_it() => Graphs.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        for (var index = 0; index < linked.Joins.Count; index++)
        {
            var join = linked.Joins[index];
            var fanIn = graph.FanIns[join.Declaration];
            Assert.Equal(fanIn.Sources, join.Slots.Select(slot => slot.Source));
            Assert.Equal((fanIn.Target, fanIn.Gathers), (join.Target, join.Gathers));
            for (var slot = 0; slot < join.Slots.Count; slot++)
            {
                var routes = linked.Routes.Where(route => route.Join == index && route.Slot == slot).ToList();
                Assert.NotEmpty(routes);
                Assert.All(routes, route =>
                {
                    Assert.Equal((RouteKind.FanIn, join.Declaration, join.Target, join.Slots[slot].Source, join.Slots[slot].Type), (route.Kind, route.Declaration, route.Target, route.Source, route.Handled));
                    Assert.Contains(route.Sent, graph.Nodes[route.Source].Sends);
                    Assert.True(graph.Converts(route.Sent, route.Handled));
                });
                Assert.Equal(routes.Count, routes.Select(route => route.Sent).Distinct().Count());
                Assert.True(graph.Nodes[join.Slots[slot].Source].Kind != NodeKind.RequestPort || routes.Count == 1);
            }
        }
    }, iter: 1000);

    [Fact]
    public void A_fan_in_is_a_join_or_a_problem() => Graphs.Sample(graph =>
    {
        foreach (var fanIn in graph.FanIns)
        {
            var single = GraphLinker.Link("W", graph with { Edges = default, FanIns = new[] { fanIn }.ToEquatableArray(), Replicas = default, Outputs = default, Starts = default });
            Assert.True(single.Joins.Count == 1 || single.Problems.Count > 1);
        }
    }, iter: 1000);

    [Fact]
    public void Messages_of_one_fan_in_have_keys_of_one_type_or_none() => Graphs.Sample(graph =>
    {
        var linked = GraphLinker.Link("W", graph);
        foreach (var route in linked.Routes.Where(route => route.Kind == RouteKind.FanIn))
        {
            var fanIn = graph.FanIns[route.Declaration];
            var join = linked.Joins[route.Join];
            Assert.Equal((fanIn.Key, fanIn.Key is null), (route.Key, join.KeyType < 0));
            Assert.True(route.KeyParameter is not { } parameter
                ? fanIn.Key is null || linked.Problems.Any(problem => problem.Kind is GraphProblemKind.MethodDoesNotFit or GraphProblemKind.AmbiguousMethod)
                : graph.Converts(route.Carried, parameter) && fanIn.Keys.Any(key => key.IsUsable && key.Parameter == parameter && key.Result == join.KeyType));
        }
    }, iter: 1000);

    [Fact]
    public void Sets_go_to_the_handler_that_a_plain_reading_of_the_rules_names() => Graphs.Sample(graph =>
    {
        foreach (var join in GraphLinker.Link("W", graph).Joins)
        {
            var expected = Best(graph, graph.FanIns[join.Declaration]);
            Assert.NotNull(expected);
            Assert.Equal(expected.Value.Handler, join.Handler);
            if (join.Handler >= 0)
            {
                Assert.Equal(graph.Nodes[join.Target].Handlers[join.Handler].Set, join.Set);
                Assert.Equal(expected.Value.Parameters, join.Slots.Select(slot => slot.Parameter));
            }
            else
            {
                Assert.Equal(-1, join.Set);
                Assert.All(join.Slots, slot => Assert.Contains(slot.Type, graph.Nodes[join.Target].Handles));
            }
        }
    }, iter: 1000);

    [Fact]
    public void There_is_a_join_where_the_rules_name_a_handler_and_only_there() => Graphs.Sample(graph =>
    {
        foreach (var fanIn in graph.FanIns)
        {
            var single = GraphLinker.Link("W", graph with { Edges = default, FanIns = new[] { fanIn }.ToEquatableArray(), Outputs = default });
            var best = Best(graph, fanIn);
            Assert.True(best is not null || single.Joins.IsEmpty);
            Assert.True(best is not { Handler: >= 0 } || !single.Joins.IsEmpty || !single.Problems.Any(problem => problem.Kind is
                GraphProblemKind.AmbiguousJoin or GraphProblemKind.FanInWithoutHandler or GraphProblemKind.FanInSourceDoesNotFit));
        }
    }, iter: 1000);

    /// <summary>The handler and the parameter of each source; -1 for one by one; nothing where the choice is not clear or a source has no place.</summary>
    private static (int Handler, List<int> Parameters)? Best(DeclaredGraph graph, DeclaredFanIn fanIn)
    {
        var target = graph.Nodes[fanIn.Target];
        var candidates = Enumerable.Range(0, target.Kind == NodeKind.Executor ? target.Handlers.Count : 0)
            .Select(handler => (Handler: handler, Parameters: Places(graph, fanIn, target.Handlers[handler].Messages)))
            .Where(candidate => candidate.Parameters is not null)
            .Select(candidate => (candidate.Handler, Parameters: candidate.Parameters!))
            .ToList();
        if (candidates.Count == 0)
        {
            return fanIn.Sources.All(source => graph.Nodes[source].Sends.Any(sent => target.Handles.Any(handled => graph.Converts(sent, handled)))) ? (-1, []) : null;
        }

        var winners = candidates.Where(candidate => candidates.All(other => other.Handler == candidate.Handler || Beats(candidate, other))).ToList();
        return winners.Count == 1 ? winners[0] : null;

        bool Beats((int Handler, List<int> Parameters) one, (int Handler, List<int> Parameters) other)
        {
            var (mine, theirs) = (target.Handlers[one.Handler].Messages, target.Handlers[other.Handler].Messages);
            if (mine.Count != theirs.Count)
            {
                return mine.Count > theirs.Count;
            }

            var sources = Enumerable.Range(0, fanIn.Sources.Count).ToList();
            var specific = sources.TrueForAll(source => graph.Converts(Type(mine[one.Parameters[source]]), Type(theirs[other.Parameters[source]])));
            var alike = sources.TrueForAll(source => Type(mine[one.Parameters[source]]) == Type(theirs[other.Parameters[source]]));
            return specific && (!alike || mine.Count(message => message.Element >= 0) > theirs.Count(message => message.Element >= 0));
        }
    }

    /// <summary>Of all ways to part the sources among the parameters the one whose earlier parameters take more.</summary>
    private static List<int>? Places(DeclaredGraph graph, DeclaredFanIn fanIn, EquatableArray<MessageParameter> messages) =>
        Partings(fanIn.Sources.Count, messages.Count)
            .Where(counts => Enumerable.Range(0, messages.Count).All(parameter => messages[parameter].Element >= 0 || (counts[parameter] == 1 && !fanIn.Gathers)))
            .Select(counts => counts.SelectMany((count, parameter) => Enumerable.Repeat(parameter, count)).ToList())
            .Where(places => places.Select((parameter, index) => (Source: fanIn.Sources[index], Message: messages[parameter])).All(place =>
                graph.Nodes[place.Source].Sends.Any(sent => graph.Converts(sent, Type(place.Message)))
                && (place.Message.Element >= 0 || graph.ReplicasOf(place.Source) == 1)))
            .OrderBy(places => string.Concat(places), StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>All ways to write a number as the sum of so many numbers that are at least 1.</summary>
    private static IEnumerable<List<int>> Partings(int sum, int parts) => parts == 0
        ? sum == 0 ? [[]] : []
        : Enumerable.Range(1, Math.Max(0, sum)).SelectMany(first => Partings(sum - first, parts - 1).Select(rest => (List<int>)[first, .. rest]));

    private static int Type(MessageParameter message) => message.Element >= 0 ? message.Element : message.Type;
}
