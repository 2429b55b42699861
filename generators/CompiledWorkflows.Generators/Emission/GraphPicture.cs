using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Draws a graph in the comment on top of a workflow's file.</summary>
internal static class GraphPicture
{
    public static IEnumerable<string> Draw(WorkflowModel workflow)
    {
        yield return $"Workflow {workflow.Id}: {Count(workflow.Nodes.Count(node => node.Kind == NodeKind.Executor), "executor")}, "
            + (workflow.Nodes.Any(node => node.Kind == NodeKind.RequestPort) ? Count(workflow.Nodes.Count(node => node.Kind == NodeKind.RequestPort), "request port") + ", " : "")
            + $"{Count(workflow.Edges.Count, "edge")}, {Count(workflow.Graph.Routes.Count(route => route.Target == Route.Outside), "output")}";
        if (workflow.Graph.Start >= 0)
        {
            yield return $"  (start) --> {workflow.Nodes[workflow.Graph.Start].Id}";
        }

        foreach (var route in workflow.Graph.Routes.AsEnumerable())
        {
            yield return $"  {workflow.Nodes[route.Source].Id} -- {Label(workflow, route)} --> {(route.Target == Route.Outside ? "(output)" : workflow.Nodes[route.Target].Id)}";
        }
    }

    private static string Label(WorkflowModel workflow, Route route)
    {
        var type = workflow.Types[route.Carried].Display;
        var label = route.Kind is RouteKind.Output or RouteKind.FanIn || workflow.Edges[route.Declaration].Label is not { } text ? "" : $" \"{text}\"";
        return type + label + (route.Condition is null ? "" : $" if {route.Condition}");
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
