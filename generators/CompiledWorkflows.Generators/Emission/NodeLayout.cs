using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>A node of the generated graph.</summary>
internal sealed class NodeLayout
{
    public NodeLayout(NodeModel model, int index, WorkflowModel workflow, UniqueNames fields, UniqueNames classes)
    {
        var name = UniqueNames.Pascal(model.Type.Display);
        Model = model;
        Index = index;
        IsStart = index == workflow.Graph.Start;
        IsReplicated = workflow.Nodes[index].Replicas > 1;
        Field = fields.Take(name);
        Class = classes.Take($"__cwf_{name}{model.Kind switch { NodeKind.Workflow => "Outlet", NodeKind.InnerPort => "Desk", _ => "Node" }}");
        Boundary = model.Kind == NodeKind.Workflow ? classes.Take($"__cwf_{name}Boundary") : "";
    }

    public NodeModel Model { get; }

    public int Index { get; }

    public bool IsStart { get; }

    /// <summary>Whether there are several instances of it, and so an array of them.</summary>
    public bool IsReplicated { get; }

    /// <summary>The field of the graph that holds it.</summary>
    public string Field { get; }

    /// <summary>The nested class that has its channels: of the node itself, of the outlet of a sub-workflow, of the desk before an inner port.</summary>
    public string Class { get; }

    /// <summary>The nested class that a sub-workflow sees of the graph around it.</summary>
    public string Boundary { get; }

    /// <summary>The names of its members; those of the base classes are taken.</summary>
    public UniqueNames Names { get; } = new(
        "Executor", "Context", "CancellationToken", "CreateContext", "Returned", "SendResult", "SendEach", "Untaken", "HandleAsync", "Send", "TrySend", "WriteMembers", "TryReadMember",
        "RetryAsync", "AttemptAsync", "CompensateAsync", "Revertible", "Respond", "Inbox", "Connect", "AnswerWith", "FindDesks", "ReplicaIndex", "Source");

    public IReadOnlyList<InboxLayout> Inboxes { get; set; } = [];

    public IReadOnlyList<SendLayout> Sends { get; set; } = [];

    public IEnumerable<ChannelLayout> Channels => Sends.SelectMany(send => send.Channels);

    /// <summary>How its members name the node that sends: itself, or the one whose messages it passes on.</summary>
    public string Sender => Model.Kind is NodeKind.Workflow or NodeKind.InnerPort ? "source" : "this";

    /// <summary>The types that it takes from outside of the workflow, if it is the start.</summary>
    public IEnumerable<int> Inputs => Model.Kind == NodeKind.Workflow
        ? Model.Handlers.Select(handler => handler.Message)
        : Inboxes.Where(inbox => inbox.Form == InboxForm.Message).Select(inbox => inbox.Type);
}
