using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Makes the picture of a workflow whose declaration is valid.</summary>
internal sealed class PictureBuilder
{
    private readonly WorkflowModel _workflow;
    private readonly List<PictureNode> _nodes = [];

    /// <summary>Where each node of the model is in the picture: at one place, or at each where a sub-workflow has the port.</summary>
    private readonly EquatableArray<int>[][] _places;

    private PictureBuilder(WorkflowModel workflow)
    {
        _workflow = workflow;
        _places = new EquatableArray<int>[workflow.Nodes.Count][];
        foreach (var index in Enumerable.Range(0, workflow.Nodes.Count).OrderBy(index => workflow.Nodes[index].Kind == NodeKind.InnerPort))
        {
            _places[index] = Place(workflow.Nodes[index]);
        }
    }

    public static Picture Build(WorkflowModel workflow)
    {
        var builder = new PictureBuilder(workflow);
        var edges = workflow.Graph.Routes
            .GroupBy(route => (Order: Order(route.Kind), route.Declaration, Source: route.Kind == RouteKind.FanIn ? route.Source : -1))
            .OrderBy(routes => (routes.Key.Order, routes.Key.Declaration))
            .SelectMany(routes => builder.Edges([.. routes]))
            .ToEquatableArray();
        return new Picture
        {
            Id = workflow.Id,
            Start = builder._places[workflow.Graph.Start][0][0],
            Nodes = builder._nodes.ToEquatableArray(),
            Edges = edges,
        };
    }

    /// <summary>Edges, cases and otherwises are numbered together.</summary>
    private static int Order(RouteKind kind) => kind switch
    {
        RouteKind.FanIn => 1,
        RouteKind.Output => 2,
        _ => 0,
    };

    private EquatableArray<int>[] Place(NodeModel node)
    {
        if (node.Kind == NodeKind.InnerPort && Ports(_nodes, node.Id) is { Length: > 0 } ports)
        {
            return ports;
        }

        _nodes.Add(new PictureNode { Id = node.Id, IsRequestPort = node.Kind is NodeKind.RequestPort or NodeKind.InnerPort, Inner = node.Inner, Replicas = node.Replicas });
        return [new[] { _nodes.Count - 1 }.ToEquatableArray()];
    }

    /// <summary>The ports of that id inside of sub-workflows.</summary>
    private static EquatableArray<int>[] Ports(IReadOnlyList<PictureNode> nodes, string id) =>
    [
        .. from index in Enumerable.Range(0, nodes.Count)
           where nodes[index].Inner is not null
           let inside = nodes[index].Inner!.Nodes
           from path in Enumerable.Range(0, inside.Count)
               .Where(inner => inside[inner].IsRequestPort && inside[inner].Id == id)
               .Select(inner => new[] { inner }.ToEquatableArray())
               .Concat(Ports(inside, id))
           select path.Prepend(index).ToEquatableArray(),
    ];

    /// <summary>What one declaration, or one source of a fan-in, is in the picture.</summary>
    private IEnumerable<PictureEdge> Edges(IReadOnlyList<Route> routes)
    {
        var route = routes[0];
        var declared = Order(route.Kind) == 0 ? _workflow.Edges[route.Declaration] : null;
        return
            from source in _places[route.Source]
            from target in route.Target == Route.Outside ? [default] : _places[route.Target]
            select new PictureEdge
            {
                Source = source,
                Target = target,
                Kind = Kind(route),
                Messages = routes.Select(each => _workflow.Types[each.Carried].Display).Distinct().ToEquatableArray(),
                CarriesSome = CarriesSome(routes),
                Label = declared?.Label,
                Condition = declared?.When,
                Route = declared?.Route,
                Key = route.Key,
            };
    }

    private PictureEdgeKind Kind(Route route) => route.Kind switch
    {
        RouteKind.Case => PictureEdgeKind.Case,
        RouteKind.Otherwise => PictureEdgeKind.Otherwise,
        RouteKind.FanIn => _workflow.Graph.Joins[route.Join].Gathers ? PictureEdgeKind.Gather : PictureEdgeKind.Zip,
        RouteKind.Output => PictureEdgeKind.Output,
        _ => PictureEdgeKind.Edge,
    };

    /// <summary>A port sends one thing, in the one form or the other.</summary>
    private bool CarriesSome(IReadOnlyList<Route> routes)
    {
        var source = _workflow.Nodes[routes[0].Source];
        return source.Kind is NodeKind.Executor or NodeKind.Workflow && routes.Select(route => route.Sent).Distinct().Count() < source.Sends.Count;
    }
}
