using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Makes the picture of a workflow whose declaration is valid.</summary>
internal static class PictureBuilder
{
    public static Picture Build(WorkflowModel workflow) => new()
    {
        Id = workflow.Id,
        Start = workflow.Graph.Start,
        Nodes = workflow.Nodes.Select(Node).ToEquatableArray(),
        Edges = workflow.Graph.Routes
            .GroupBy(route => (IsOutput: route.Target == Route.Outside, route.Declaration))
            .Select(routes => routes.Key.IsOutput ? Output(workflow, [.. routes]) : Edge(workflow, workflow.Edges[routes.Key.Declaration], [.. routes]))
            .ToEquatableArray(),
    };

    private static PictureNode Node(NodeModel node) => new() { Id = node.Id, IsRequestPort = node.Kind == NodeKind.RequestPort };

    private static PictureEdge Edge(WorkflowModel workflow, DeclaredEdge edge, IReadOnlyList<Route> routes) => new()
    {
        Source = Path(edge.Source),
        Target = Path(edge.Target),
        Kind = PictureEdgeKind.Edge,
        Messages = Messages(workflow, routes),
        CarriesSome = CarriesSome(workflow, routes),
        Label = edge.Label,
        Condition = edge.When,
    };

    private static PictureEdge Output(WorkflowModel workflow, IReadOnlyList<Route> routes) => new()
    {
        Source = Path(routes[0].Source),
        Kind = PictureEdgeKind.Output,
        Messages = Messages(workflow, routes),
        CarriesSome = CarriesSome(workflow, routes),
    };

    private static EquatableArray<int> Path(int node) => new[] { node }.ToEquatableArray();

    private static EquatableArray<string> Messages(WorkflowModel workflow, IReadOnlyList<Route> routes) =>
        routes.Select(route => workflow.Types[route.Carried].Display).Distinct().ToEquatableArray();

    /// <summary>A request port sends one thing, in the one form or the other.</summary>
    private static bool CarriesSome(WorkflowModel workflow, IReadOnlyList<Route> routes)
    {
        var source = workflow.Nodes[routes[0].Source];
        return source.Kind != NodeKind.RequestPort && routes.Select(route => route.Sent).Distinct().Count() < source.Sends.Count;
    }
}
