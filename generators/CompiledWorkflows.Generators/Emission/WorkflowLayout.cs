using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Names and numbers everything that the generated part of a workflow consists of, so that the emitters only spell it.</summary>
internal sealed class WorkflowLayout
{
    private readonly Dictionary<int, string> _codecs;

    public WorkflowLayout(WorkflowModel model)
    {
        Model = model;
        OutputType = Outputs.Type(model);
        _codecs = model.Codecs.ToDictionary(codec => codec.Type, codec => codec.Codec.Expression);
        TypeIds = model.Codecs.ToDictionary(codec => codec.Type, codec => codec.Codec.TypeId);
        Locals = [.. model.Graph.Routes.Where(route => route.Target == Route.Outside).Select(Output)];

        var fields = new UniqueNames("Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString");
        var classes = new UniqueNames("__cwf_Graph");
        Nodes = [.. model.Nodes.Select((node, index) => Node(node, index, fields, classes))];
        foreach (var node in Nodes)
        {
            node.Sends = [.. node.Model.Sends.Select(type => Send(node, type))];
        }
    }

    public WorkflowModel Model { get; }

    /// <summary>The workflow's output type.</summary>
    public string OutputType { get; }

    public IReadOnlyList<NodeLayout> Nodes { get; }

    /// <summary>What the start node handles.</summary>
    public IEnumerable<TypeRef> Inputs => Nodes[Model.Graph.Start].Inboxes.Select(inbox => Type(inbox.Type));

    /// <summary>The outputs, each with the local variable that holds its inbox.</summary>
    public IReadOnlyList<OutputLayout> Locals { get; }

    /// <summary>The identities of types in checkpoints.</summary>
    public IReadOnlyDictionary<int, string> TypeIds { get; }

    public TypeRef Type(int index) => Model.Types[index];

    /// <summary>The type without annotations, as codecs know it; what is public names it as declared.</summary>
    public string TypeName(int index) => Model.Types[index].Key;

    public string Codec(int index) => _codecs[index];

    /// <summary>A name for a type in a warning: the one of checkpoints where it has one.</summary>
    public string TypeId(int index) => TypeIds.TryGetValue(index, out var id) ? id : Type(index).Display;

    private OutputLayout Output(Route route, int ordinal) => new(route, ordinal, $"output{ordinal}");

    private NodeLayout Node(NodeModel node, int index, UniqueNames fields, UniqueNames classes)
    {
        var name = UniqueNames.Pascal(node.Type.Display);
        var inboxes = new UniqueNames();
        return new NodeLayout(node, index, fields.Take(name), classes.Take($"__cwf_{name}Node"))
        {
            Inboxes = node.Kind == NodeKind.RequestPort
                ? [new InboxLayout(node.Handlers[0].Message, 0, "Inbox")]
                : [.. Inboxes.Of(node.Handlers.Select(handler => handler.Message).ToEquatableArray(), index, Model.Graph)
                    .Select((type, ordinal) => new InboxLayout(type, ordinal, inboxes.Take(UniqueNames.Pascal(Type(type).Display) + "Inbox")))],
        };
    }

    private SendLayout Send(NodeLayout node, int type)
    {
        var routes = Model.Graph.Routes
            .Where(route => route.Sent == type && route.Source == node.Index)
            .Select(route => Channel(node, route));
        return new SendLayout(type, [.. routes]);
    }

    private ChannelLayout Channel(NodeLayout node, Route route)
    {
        var isPair = node.Model.Kind == NodeKind.RequestPort && route.Sent == node.Model.Sends[1];
        var type = isPair ? "Response" : UniqueNames.Pascal(Type(route.Sent).Display);
        if (route.Target == Route.Outside)
        {
            var output = Locals.Single(local => local.Route == route);
            return new ChannelLayout(route, node.Names.Take($"{type}ToOutput"), output.Local, "");
        }

        var target = Nodes[route.Target];
        var inbox = target.Inboxes.Single(inbox => inbox.Type == route.Handled);
        return new ChannelLayout(
            route,
            node.Names.Take($"{type}To{target.Field}"),
            $"{target.Field}.{inbox.Field}",
            route.Condition is null ? "" : node.Names.Take(UniqueNames.Pascal(route.Condition)));
    }
}

/// <summary>A node of the generated graph.</summary>
internal sealed class NodeLayout(NodeModel model, int index, string field, string @class)
{
    public NodeModel Model { get; } = model;

    public int Index { get; } = index;

    /// <summary>The field of the graph that holds it.</summary>
    public string Field { get; } = field;

    /// <summary>Its nested class.</summary>
    public string Class { get; } = @class;

    /// <summary>The names of its members; those of the base classes are taken.</summary>
    public UniqueNames Names { get; } = new("Executor", "Context", "CancellationToken", "CreateContext", "Returned", "SendResult", "SendEach", "Untaken", "HandleAsync", "Send", "Respond", "Inbox");

    public IReadOnlyList<InboxLayout> Inboxes { get; set; } = [];

    public IReadOnlyList<SendLayout> Sends { get; set; } = [];

    public IEnumerable<ChannelLayout> Channels => Sends.SelectMany(send => send.Channels);
}

/// <summary>An inbox of a node.</summary>
internal sealed record InboxLayout(int Type, int Ordinal, string Field);

/// <summary>A message type that a node sends, with the channels that it goes along.</summary>
internal sealed record SendLayout(int Type, IReadOnlyList<ChannelLayout> Channels);

/// <summary>A channel of a node: its field, the inbox where it ends, and the method that asks its condition.</summary>
internal sealed record ChannelLayout(Route Route, string Field, string Inbox, string Condition);

/// <summary>An output: its place among them, and the local variable that holds its inbox.</summary>
internal sealed record OutputLayout(Route Route, int Ordinal, string Local);
