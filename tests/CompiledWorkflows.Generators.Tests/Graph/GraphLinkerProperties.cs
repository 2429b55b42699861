using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CsCheck;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>What is true of every graph, over random ones: types in random orders of conversion, random nodes, edges and conditions.</summary>
public sealed class GraphLinkerProperties
{
    private const int Types = 6;
    private const int Nodes = 5;

    /// <summary>A type converts only to types with a smaller index, and to whatever those convert to.</summary>
    private static readonly Gen<EquatableArray<DeclaredType>> Hierarchies = Gen.Int[0, (1 << Types) - 1].Array[Types].Select(masks =>
    {
        var bases = new SortedSet<int>[Types];
        for (var type = 0; type < Types; type++)
        {
            bases[type] = [];
            for (var other = 0; other < type; other++)
            {
                if ((masks[type] & (1 << other)) != 0)
                {
                    bases[type].Add(other);
                    bases[type].UnionWith(bases[other]);
                }
            }
        }

        return bases.Select((each, type) => new DeclaredType { Name = $"T{type}", ConvertsTo = each.ToEquatableArray() }).ToEquatableArray();
    });

    private static readonly Gen<EquatableArray<int>> TypeSets = Gen.Int[0, Types - 1].Array[0, 4].Select(types => types.Distinct().ToEquatableArray());

    private static readonly Gen<DeclaredNode> NodesOfAnyKind = Gen.Select(Gen.Int[0, 9], TypeSets, TypeSets, Gen.Int[0, Types - 1], (kind, handles, sends, request) => kind switch
    {
        0 => new DeclaredNode { Name = "?", Id = "?", Kind = NodeKind.Unknown },
        1 => new DeclaredNode { Name = "P", Id = "P", Kind = NodeKind.RequestPort, Handles = new[] { request }.ToEquatableArray(), Sends = new[] { request, (request + 1) % Types }.ToEquatableArray() },
        _ => new DeclaredNode { Name = "E", Id = "E", Kind = NodeKind.Executor, Handles = handles, Sends = sends },
    });

    private static readonly Gen<DeclaredMethod> Methods = Gen.Select(Gen.Int[0, 5], Gen.Int[0, Types - 1], (kind, type) =>
        new DeclaredMethod { IsStatic = kind != 0, HasSignature = kind != 1, Parameter = type });

    private static readonly Gen<DeclaredEdge> Edges = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[-12, Types - 1], Gen.Int[0, 3], Methods.Array[0, 3], Gen.Int[0, 4], Methods.Array[0, 3], (source, target, of, kind, conditions, routed, selectors) =>
        new DeclaredEdge
        {
            Kind = kind switch { 0 or 1 => RouteKind.Edge, 2 => RouteKind.Case, _ => RouteKind.Otherwise },
            Source = source,
            Target = target,
            Of = of < 0 ? null : of,
            When = kind is 1 or 2 ? "C" : null,
            Conditions = (kind is 1 or 2 ? conditions : []).ToEquatableArray(),
            Route = routed == 0 ? "R" : null,
            Selectors = (routed == 0 ? selectors : []).ToEquatableArray(),
        });

    private static readonly Gen<DeclaredReplicas> Replicas = Gen.Select(Gen.Int[-1, Nodes - 1], Gen.Int[0, 3], (node, count) => new DeclaredReplicas(node, $"N{node}", count));

    private static readonly Gen<DeclaredOutput> Outputs = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[-6, Types - 1], (source, type) =>
        new DeclaredOutput { Source = source, Type = type < 0 ? null : type });

    private static readonly Gen<DeclaredGraph> Graphs = Gen.Select(Hierarchies, NodesOfAnyKind.Array[Nodes], Edges.Array[0, 8], Replicas.Array[0, 3], Outputs.Array[0, 4], Gen.Int[0, Nodes - 1].Array[0, 2], (types, nodes, edges, replicas, outputs, starts) => new DeclaredGraph
    {
        Types = types,
        Nodes = nodes.Select((node, index) => node with { Name = $"{node.Name}{index}", Id = $"{node.Id}{index}" }).ToEquatableArray(),
        Edges = edges.ToEquatableArray(),
        Replicas = replicas.ToEquatableArray(),
        Outputs = outputs.ToEquatableArray(),
        Starts = starts.ToEquatableArray(),
    });

    [Fact]
    public void Routes_carry_what_is_sent_to_who_handles_it() => Graphs.Sample(graph =>
    {
        foreach (var route in GraphLinker.Link("W", graph).Routes)
        {
            Assert.Contains(route.Sent, graph.Nodes[route.Source].Sends);
            Assert.True(graph.Converts(route.Carried, route.Sent));
            if (route.Target == Route.Outside)
            {
                Assert.Equal((route.Sent, route.Sent, null), (route.Carried, route.Handled, route.Condition));
                continue;
            }

            var handles = graph.Nodes[route.Target].Handles;
            Assert.Contains(route.Handled, handles);
            Assert.True(graph.Converts(route.Carried, route.Handled));
            Assert.All(handles.Where(other => graph.Converts(route.Carried, other)), other => Assert.True(graph.Converts(route.Handled, other)));
        }
    });

    [Fact]
    public void An_edge_has_routes_or_a_problem() => Graphs.Sample(graph =>
    {
        for (var edge = 0; edge < graph.Edges.Count; edge++)
        {
            var single = GraphLinker.Link("W", graph with { Edges = new[] { graph.Edges[edge] }.ToEquatableArray(), Outputs = default });
            Assert.True(!single.Routes.IsEmpty || !single.Problems.IsEmpty);
        }
    });

    [Fact]
    public void An_edge_carries_a_sent_type_at_most_once_and_a_response_in_one_form() => Graphs.Sample(graph =>
    {
        foreach (var group in GraphLinker.Link("W", graph).Routes.Where(route => route.Target != Route.Outside).GroupBy(route => route.Declaration))
        {
            Assert.Equal(group.Count(), group.Select(route => route.Sent).Distinct().Count());
            if (graph.Nodes[graph.Edges[group.Key].Source].Kind == NodeKind.RequestPort)
            {
                Assert.Single(group);
            }
        }
    });

    [Fact]
    public void Edges_do_not_depend_on_each_other() => Graphs.Sample(graph =>
    {
        var together = GraphLinker.Link("W", graph).Routes.Where(route => route.Target != Route.Outside).Select(route => route with { Declaration = 0 });
        var alone = graph.Edges.OrderBy(edge => edge.Kind == RouteKind.Otherwise).SelectMany(edge => GraphLinker.Link("W", graph with { Edges = new[] { edge }.ToEquatableArray(), Outputs = default }).Routes);
        Assert.Equal(together, alone);
    });

    [Fact]
    public void A_condition_is_asked_about_a_type_that_it_takes() => Graphs.Sample(graph =>
    {
        foreach (var route in GraphLinker.Link("W", graph).Routes.Where(route => route.Condition is not null))
        {
            Assert.True(graph.Converts(route.Carried, route.ConditionParameter!.Value));
            Assert.Contains(graph.Edges[route.Declaration].Conditions, condition => condition is { IsStatic: true, HasSignature: true } && condition.Parameter == route.ConditionParameter);
        }
    });

    [Fact]
    public void A_route_is_asked_about_a_type_that_it_takes_or_is_a_problem() => Graphs.Sample(graph =>
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
    public void In_a_graph_without_problems_a_choice_has_cases_with_conditions_before_one_otherwise() => Graphs.Sample(graph =>
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
    public void The_order_of_types_does_not_matter() => Graphs.Sample(graph =>
    {
        static int Flip(int type) => Types - 1 - type;
        static EquatableArray<int> FlipAll(EquatableArray<int> types) => types.Select(Flip).ToEquatableArray();
        static EquatableArray<DeclaredMethod> FlipEach(EquatableArray<DeclaredMethod> methods) => methods.Select(each => each with { Parameter = Flip(each.Parameter) }).ToEquatableArray();
        var flipped = graph with
        {
            Types = graph.Types.Reverse().Select(type => type with { ConvertsTo = FlipAll(type.ConvertsTo) }).ToEquatableArray(),
            Nodes = graph.Nodes.Select(node => node with { Handles = FlipAll(node.Handles), Sends = FlipAll(node.Sends) }).ToEquatableArray(),
            Edges = graph.Edges.Select(edge => edge with { Of = edge.Of is { } of ? Flip(of) : null, Conditions = FlipEach(edge.Conditions), Selectors = FlipEach(edge.Selectors) }).ToEquatableArray(),
            Outputs = graph.Outputs.Select(output => output with { Type = output.Type is { } type ? Flip(type) : null }).ToEquatableArray(),
        };
        var expected = GraphLinker.Link("W", graph);
        var actual = GraphLinker.Link("W", flipped);
        Assert.Equal(expected.Problems, actual.Problems);
        Assert.Equal(expected.Routes, actual.Routes.Select(route => route with
        {
            Sent = Flip(route.Sent),
            Carried = Flip(route.Carried),
            Handled = Flip(route.Handled),
            ConditionParameter = route.ConditionParameter is { } parameter ? Flip(parameter) : null,
            SelectorParameter = route.SelectorParameter is { } selected ? Flip(selected) : null,
        }));
    });

    [Fact]
    public void Every_problem_has_words_that_need_no_code() => Graphs.Sample(graph =>
        Assert.All(GraphLinker.Link("W", graph).Problems, problem =>
        {
            Assert.NotEqual(problem.Kind.ToString(), problem.Describe());
            Assert.EndsWith(".", problem.Describe(), StringComparison.Ordinal);
        }));
}
