using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>An inbox of a node.</summary>
/// <param name="Type">The type of what waits in it.</param>
/// <param name="Ordinal">Its place among the node's.</param>
/// <param name="Field">The field of the node that holds it.</param>
/// <param name="Handler">The index of the handler that takes what waits.</param>
/// <param name="Form">What waits in it.</param>
internal sealed record InboxLayout(int Type, int Ordinal, string Field, int Handler, InboxForm Form)
{
    public static IReadOnlyList<InboxLayout> Of(WorkflowLayout layout, NodeLayout node)
    {
        switch (node.Model.Kind)
        {
            case NodeKind.RequestPort:
                return [new InboxLayout(node.Model.Handlers[0].Message, 0, "Inbox", 0, InboxForm.Message)];
            case NodeKind.Executor:
                break;
            default:
                return [];
        }

        var names = new UniqueNames();
        var inboxes = new List<InboxLayout>();
        foreach (var (type, handler, form) in Plain(layout.Model, node).Concat(Requests(layout.Model, node)).Concat(Sets(layout.Model, node)))
        {
            if (!inboxes.Any(inbox => inbox.Type == type && inbox.Handler == handler))
            {
                inboxes.Add(new InboxLayout(type, inboxes.Count, names.Take(UniqueNames.Pascal(layout.Type(type).Display) + "Inbox"), handler, form));
            }
        }

        return inboxes;
    }

    private static IEnumerable<(int, int, InboxForm)> Plain(WorkflowModel workflow, NodeLayout node)
    {
        var handles = node.Model.Handlers.Select(handler => handler.Message).Where(type => type >= 0).ToEquatableArray();
        var isReached = workflow.Graph.Routes.Any(route => route.Target == node.Index);
        return Inboxes.Of(handles, node.Index, workflow.Graph)
            .Where(type => node.IsStart || !isReached || IsBrought(workflow, node.Index, type))
            .Select(type => (type, node.Model.Handlers.AsEnumerable().ToList().FindIndex(handler => handler.Message == type), InboxForm.Message));
    }

    /// <summary>Whether messages of a type reach a node as they are, rather than in a request or in a set.</summary>
    private static bool IsBrought(WorkflowModel workflow, int node, int type) =>
        workflow.Graph.Routes.Any(route => route.Target == node && route.Handled == type && route.Kind != RouteKind.FanIn && workflow.Nodes[route.Source].Kind != NodeKind.InnerPort)
        || workflow.Graph.Joins.Any(join => join.Target == node && join.Set < 0 && join.Slots.Any(slot => slot.Type == type));

    private static IEnumerable<(int, int, InboxForm)> Requests(WorkflowModel workflow, NodeLayout node) => workflow.Graph.Routes
        .Where(route => route.Target == node.Index && workflow.Nodes[route.Source].Kind == NodeKind.InnerPort)
        .Select(route => (
            workflow.Nodes[route.Source].Sends[1],
            node.Model.Handlers.AsEnumerable().ToList().FindIndex(handler => handler.Message == route.Handled),
            route.Handled == workflow.Nodes[route.Source].Sends[1] ? InboxForm.Message : InboxForm.Request));

    private static IEnumerable<(int, int, InboxForm)> Sets(WorkflowModel workflow, NodeLayout node) => workflow.Graph.Joins
        .Where(join => join.Target == node.Index && join.Set >= 0)
        .Select(join => (join.Set, join.Handler, node.Model.Handlers[join.Handler].Messages.Count > 1 ? InboxForm.Set : InboxForm.Message));
}

/// <summary>What waits in an inbox.</summary>
internal enum InboxForm
{
    /// <summary>Messages as the handler takes them.</summary>
    Message,

    /// <summary>Value tuples of what the handler takes.</summary>
    Set,

    /// <summary>Requests of a sub-workflow's port, of which the handler takes what is asked.</summary>
    Request,
}
