using System.Text;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>
/// What a checkpoint depends on, as text: the ids of the workflow and its nodes, the types that they take and the routes between
/// them. Not part of it are names of classes, methods and conditions, labels, and anything else of the source.
/// </summary>
internal static class Contract
{
    /// <summary>The FNV-1a hash of the contract's text, in UTF-8.</summary>
    public static ulong Fingerprint(WorkflowModel workflow) => Fnv1a.Hash(Describe(workflow));

    /// <summary>One line for the workflow, one for each node and its inboxes in ordinal order of the ids, one for each route in ordinal order.</summary>
    public static string Describe(WorkflowModel workflow)
    {
        var text = new StringBuilder().Append("workflow ").Append(workflow.Id).Append('\n');
        var nodes = workflow.Nodes.Select((node, index) =>
            $"{(node.Kind == NodeKind.RequestPort ? "port" : "executor")} {node.Id}{(index == workflow.Graph.Start ? " start" : "")} {Inboxes(workflow, index)}");
        var routes = workflow.Graph.Routes.Select(route =>
            $"{workflow.Nodes[route.Source].Id} {Key(workflow, route.Sent)} {(route.Target == Route.Outside ? "output" : workflow.Nodes[route.Target].Id)} {Key(workflow, route.Handled)}");
        foreach (var line in nodes.OrderBy(line => line, StringComparer.Ordinal).Concat(routes.Distinct().OrderBy(line => line, StringComparer.Ordinal)))
        {
            _ = text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Inboxes(WorkflowModel workflow, int node)
    {
        var handles = workflow.Nodes[node].Handlers.Select(handler => handler.Message).ToEquatableArray();
        return string.Join(" ", Graph.Inboxes.Of(handles, node, workflow.Graph).Select(type => Key(workflow, type)));
    }

    private static string Key(WorkflowModel workflow, int type) => workflow.Types[type].Key.Replace("global::", "");
}
