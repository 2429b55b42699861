using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Makes the picture of a workflow whose declaration is valid.</summary>
internal sealed class PictureBuilder
{
    private readonly WorkflowModel _workflow;
    private readonly List<int> _drawn;
    private readonly EquatableArray<PictureNode> _nodes;

    private PictureBuilder(WorkflowModel workflow)
    {
        _workflow = workflow;
        _drawn = Drawn(workflow);
        _nodes = _drawn.Select(node => Node(workflow.Nodes[node])).ToEquatableArray();
    }

    public static Picture Build(WorkflowModel workflow)
    {
        var builder = new PictureBuilder(workflow);
        return new Picture
        {
            Id = workflow.Id,
            Start = builder._drawn.IndexOf(workflow.Graph.Start),
            Nodes = builder._nodes,
            Edges = builder.Edges().ToEquatableArray(),
        };
    }

    /// <summary>The nodes that are drawn as such: the port of a sub-workflow is drawn inside of it, where it is.</summary>
    public static List<int> Drawn(WorkflowModel workflow) =>
        [.. Enumerable.Range(0, workflow.Nodes.Count).Where(node => workflow.Nodes[node].Kind != NodeKind.InnerPort)];

    private static PictureNode Node(NodeModel node) => new()
    {
        Id = node.Id,
        IsRequestPort = node.Kind == NodeKind.RequestPort,
        Inner = node.Inner,
        Replicas = node.Replicas,
    };

    /// <summary>An edge for each declaration and each of its sources: edges as declared, then fan-ins, then outputs.</summary>
    private IEnumerable<PictureEdge> Edges() =>
        from routes in _workflow.Graph.Routes.AsEnumerable().GroupBy(route => (Kind: Kind(route), route.Declaration, route.Source))
        orderby routes.Key.Kind == RouteKind.Output, routes.Key.Kind == RouteKind.FanIn, routes.Key.Declaration
        from source in Paths(routes.Key.Source)
        from target in routes.First().Target == Route.Outside ? [default] : Paths(routes.First().Target)
        select Edge([.. routes], source, target);

    /// <summary>Edges, cases and otherwises are numbered together.</summary>
    private static RouteKind Kind(Route route) => route.Kind is RouteKind.FanIn or RouteKind.Output ? route.Kind : RouteKind.Edge;

    private PictureEdge Edge(IReadOnlyList<Route> routes, EquatableArray<int> source, EquatableArray<int> target)
    {
        var route = routes[0];
        var edge = new PictureEdge
        {
            Source = source,
            Target = target,
            Kind = PictureEdgeKind.Output,
            Messages = routes.Select(each => _workflow.Types[each.Carried].Display).Distinct().ToEquatableArray(),
            CarriesSome = CarriesSome(routes),
        };
        if (route.Kind == RouteKind.Output)
        {
            return edge;
        }

        if (route.Kind == RouteKind.FanIn)
        {
            var join = _workflow.Graph.Joins[route.Join];
            return edge with { Kind = join.Gathers ? PictureEdgeKind.Gather : PictureEdgeKind.Zip, Key = route.Key, Label = join.Label };
        }

        var declared = _workflow.Edges[route.Declaration];
        return edge with
        {
            Kind = route.Kind switch { RouteKind.Case => PictureEdgeKind.Case, RouteKind.Otherwise => PictureEdgeKind.Otherwise, _ => PictureEdgeKind.Edge },
            Label = declared.Label,
            Condition = declared.When,
            Route = declared.Route,
        };
    }

    /// <summary>Where a node is drawn: the port of a sub-workflow wherever it is inside of one.</summary>
    private IEnumerable<EquatableArray<int>> Paths(int node) => _workflow.Nodes[node].Kind == NodeKind.InnerPort
        ? Inside(_nodes, _workflow.Nodes[node].Id, []).Select(path => path.ToEquatableArray())
        : [new[] { _drawn.IndexOf(node) }.ToEquatableArray()];

    private static IEnumerable<IEnumerable<int>> Inside(EquatableArray<PictureNode> nodes, string port, int[] around)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            int[] path = [.. around, index];
            if (around.Length > 0 && nodes[index].IsRequestPort && nodes[index].Id == port)
            {
                yield return path;
            }

            foreach (var deeper in nodes[index].Inner is { } inner ? Inside(inner.Nodes, port, path) : [])
            {
                yield return deeper;
            }
        }
    }

    /// <summary>A port sends one thing, in the one form or the other.</summary>
    private bool CarriesSome(IReadOnlyList<Route> routes)
    {
        var source = _workflow.Nodes[routes[0].Source];
        return source.Kind is not (NodeKind.RequestPort or NodeKind.InnerPort) && routes.Select(route => route.Sent).Distinct().Count() < source.Sends.Count;
    }
}
