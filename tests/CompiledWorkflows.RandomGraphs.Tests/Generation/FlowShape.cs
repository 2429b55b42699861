namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>What follows from a random workflow's choices: which links there are in the end, and what each node handles and sends.</summary>
internal sealed class FlowShape
{
    private readonly string _class;
    private readonly List<HandlerShape>[] _handles;
    private readonly List<MessageType>[] _sends;

    private FlowShape(FlowModel model, IReadOnlyList<LinkModel> links, string name, IReadOnlyList<MessageType> inputs)
    {
        Model = model;
        _class = name;
        Links = links;
        Named = [0, .. Links.SelectMany(link => link.Names).Except([0]).Distinct()];
        _handles = [.. model.Nodes.Select((node, index) => Handled(node, index, inputs))];
        _sends = [.. model.Nodes.Select(Sent)];
    }

    /// <summary>Completes a workflow: leaves out what is not possible.</summary>
    /// <param name="model">The workflow.</param>
    /// <param name="name">The name of its class.</param>
    /// <param name="inputs">What its start has to handle.</param>
    /// <param name="outputs">What it has to put out.</param>
    public static FlowShape Complete(FlowModel model, string name, IReadOnlyList<MessageType> inputs, IReadOnlyList<MessageType> outputs)
    {
        List<LinkModel> links = [.. LinkRules.Resolve(model), .. outputs.Select(type => new OutputModel(0, type))];
        while (true)
        {
            var shape = new FlowShape(model, links, name, inputs);
            if (links.RemoveAll(link => (link is FanInModel fanIn && !SetRules.IsClear(shape, fanIn)) || (link is DeskModel desk && !shape.Answers(desk))) == 0)
            {
                return shape;
            }
        }
    }

    public FlowModel Model { get; }

    /// <summary>The links that are possible.</summary>
    public IReadOnlyList<LinkModel> Links { get; }

    /// <summary>The nodes that attributes name.</summary>
    public IReadOnlyList<int> Named { get; }

    public string Name => _class;

    /// <summary>The handlers of a node.</summary>
    public IReadOnlyList<HandlerShape> Handles(int node) => _handles[node];

    /// <summary>The types that a node sends.</summary>
    public IReadOnlyList<MessageType> Sends(int node) => _sends[node];

    /// <summary>The types that a node sends, and what leaves it beside what its links take.</summary>
    public IReadOnlyList<MessageType> Gives(int node) => Model.Nodes[node] is SubflowModel ? Inner(node).Outputs : _sends[node];

    /// <summary>The types that leave the workflow.</summary>
    public IReadOnlyList<MessageType> Outputs => [.. Links.OfType<OutputModel>().SelectMany(output =>
        output.Type is { } type ? [type] : Model.Nodes[output.Source] is PortModel port ? [port.Response] : Gives(output.Source)).Distinct()];

    /// <summary>The types that a node can be sent by an edge.</summary>
    public IReadOnlyList<MessageType> Takes(int node) => [.. _handles[node].Where(handler => handler.IsPlain).Select(handler => handler.Parameters[0].Type)];

    /// <summary>The name of a node's class: within a sub-workflow it begins with the name of that.</summary>
    public string Class(int node) => _class == "W" ? $"N{node}" : $"{_class}N{node}";

    public string Id(int node) => Model.Nodes[node].Id is { } id ? id + Class(node)[1..] : Class(node);

    /// <summary>The port that an executor answers for, if there is one.</summary>
    public (string Class, PortModel Model)? InnerPort(DeskModel desk) =>
        Model.Nodes[desk.Flow] is SubflowModel && Inner(desk.Flow).Ports() is { Count: > 0 } ports ? ports[desk.Port % ports.Count] : null;

    /// <summary>The ports of the workflow and of those in it.</summary>
    private List<(string Class, PortModel Model)> Ports() =>
        [.. Named.SelectMany(node => Model.Nodes[node] is PortModel port ? [(Class(node), port)] : Model.Nodes[node] is SubflowModel ? Inner(node).Ports() : [])];

    /// <summary>Whether there is a port that an executor can answer for, and no other one that does.</summary>
    private bool Answers(DeskModel desk) => Named.Contains(desk.Flow) && InnerPort(desk) is { } port
        && Links.OfType<DeskModel>().First(other => other.Flow == desk.Flow && InnerPort(other)?.Class == port.Class) == desk;

    /// <summary>The one executor that may write shared state which cannot be merged.</summary>
    public int Writer(int shared) => Named.FirstOrDefault(
        node => Model.Nodes[node] is ExecutorModel { Replicas: < 2 } executor && executor.Handlers.Any(handler => (handler.Shared >> (shared + 2) & 1) != 0), -1);

    /// <summary>A sub-workflow, as the links to and from it need it.</summary>
    public FlowShape Inner(int node) => Complete(((SubflowModel)Model.Nodes[node]).Flow, Class(node), Takes(node), Sends(node));

    private List<HandlerShape> Handled(NodeModel node, int index, IReadOnlyList<MessageType> inputs)
    {
        if (node is PortModel port)
        {
            return [HandlerShape.Of(port.Request)];
        }

        var own = (node as ExecutorModel)?.Handles ?? [];
        List<HandlerShape> handlers =
        [
            .. Links.OfType<EdgeModel>().Where(edge => edge.Target == index).Select(edge => edge.Type)
                .Concat(own).Concat(index == 0 ? inputs : []).Distinct().Select(HandlerShape.Of),
        ];
        foreach (var fanIn in Links.OfType<FanInModel>().Where(fanIn => fanIn.Target == index))
        {
            handlers.AddRange(FanInRules.Handlers(Model, fanIn).Except(handlers));
        }

        if (handlers.Count == 0 || (index == 0 && !handlers.Exists(handler => handler.IsPlain && handler.Parameters[0].Type.Maker is not null)))
        {
            handlers.Add(HandlerShape.Of(MessageType.Num));
        }

        return handlers;
    }

    private List<MessageType> Sent(NodeModel node, int index)
    {
        if (node is PortModel port)
        {
            return [port.Response, MessageType.ResponseOf(port.Request, port.Response)];
        }

        var own = (node as ExecutorModel)?.Sends ?? [];
        var types = Links.SelectMany(link => link.From(index)).Concat(own).Distinct().ToList();
        if (types.Count == 0 && Links.Any(link => link is OutputModel output && output.Source == index))
        {
            types.Add(MessageType.Num);
        }

        return types;
    }
}
