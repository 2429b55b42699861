using System.Text;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>
/// What a checkpoint depends on, as text: the ids of the workflow and its nodes, how many of each there are, the types that they take,
/// the barriers and the routes between them, the state that they share, and the same of the workflows inside of it. Not part of it are
/// names of classes, methods and conditions, labels, and anything else of the source.
/// </summary>
internal static class Contract
{
    /// <summary>The FNV-1a hash of the contract's text, in UTF-8.</summary>
    public static ulong Fingerprint(WorkflowModel workflow) => Fnv1a.Hash(Describe(workflow));

    /// <summary>
    /// One line for the workflow, one for each node and its inboxes in ordinal order of the ids, one for each barrier, route and shared
    /// state, each in ordinal order. The lines of a workflow inside of it follow that of its node, indented.
    /// </summary>
    public static string Describe(WorkflowModel workflow)
    {
        var text = new StringBuilder().Append("workflow ").Append(workflow.Id).Append('\n');
        foreach (var lines in new[] { Nodes(workflow), Joins(workflow), Routes(workflow), workflow.SharedStates.Select(state => $"shared {Key(workflow, state.Type)}") })
        {
            foreach (var line in lines.Distinct().OrderBy(line => line, StringComparer.Ordinal))
            {
                _ = text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Nodes(WorkflowModel workflow) => workflow.Nodes.Select((node, index) =>
    {
        var kind = node.Kind switch
        {
            NodeKind.RequestPort => "port",
            NodeKind.Workflow => "workflow",
            NodeKind.InnerPort => "inner-port",
            _ => "executor",
        };
        var replicas = node.Replicas > 1 ? $" replicas {node.Replicas}" : "";
        var start = index == workflow.Graph.Start ? " start" : "";
        var inner = string.Concat(node.InnerContract.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => "\n  " + line));
        return $"{kind} {node.Id}{replicas}{start}{Inboxes(workflow, index)}{inner}";
    });

    private static IEnumerable<string> Joins(WorkflowModel workflow) => workflow.Graph.Joins.Select(join =>
    {
        var kind = join.Gathers ? "gather" : join.KeyType < 0 ? "zip" : $"zip by {Key(workflow, join.KeyType)}";
        var slots = join.Slots.Select(slot => $" {workflow.Nodes[slot.Source].Id} {Key(workflow, slot.Type)}");
        return $"{kind} {workflow.Nodes[join.Target].Id} {(join.Set < 0 ? "each" : Key(workflow, join.Set))}{string.Concat(slots)}";
    });

    private static IEnumerable<string> Routes(WorkflowModel workflow) => workflow.Graph.Routes.Select(route =>
    {
        var target = route.Target == Route.Outside ? "output" : (route.Join < 0 ? "" : "join ") + workflow.Nodes[route.Target].Id;
        return $"{workflow.Nodes[route.Source].Id} {Key(workflow, route.Sent)} {target} {Key(workflow, route.Handled)}";
    });

    private static string Inboxes(WorkflowModel workflow, int node)
    {
        var handles = workflow.Nodes[node].Handlers.Select(handler => handler.Message).ToEquatableArray();
        return string.Concat(Graph.Inboxes.Of(handles, node, workflow.Graph).Select(type => " " + Key(workflow, type)));
    }

    private static string Key(WorkflowModel workflow, int type) => workflow.Types[type].Key.Replace("global::", "");
}
