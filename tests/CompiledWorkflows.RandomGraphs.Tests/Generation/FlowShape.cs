namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>What follows from a random workflow's choices: which links there are in the end, and what each node handles and sends.</summary>
internal sealed class FlowShape
{
    private readonly List<MessageType>[] _handles;
    private readonly List<MessageType>[] _sends;

    public FlowShape(FlowModel model)
    {
        Model = model;
        Links = [.. Choices([.. model.Links.Select(Resolve).OfType<LinkModel>()])];
        Named = [0, .. Links.SelectMany(link => link is EdgeModel edge ? [edge.Source, edge.Target] : new[] { link.Source }).Except([0]).Distinct()];
        _handles = [.. model.Nodes.Select((node, index) => Handled(node, index))];
        _sends = [.. model.Nodes.Select((node, index) => Sent(node, index))];
    }

    public FlowModel Model { get; }

    /// <summary>The links that are possible.</summary>
    public IReadOnlyList<LinkModel> Links { get; }

    /// <summary>The nodes that attributes name.</summary>
    public IReadOnlyList<int> Named { get; }

    public IReadOnlyList<MessageType> Handles(int node) => _handles[node];

    public IReadOnlyList<MessageType> Sends(int node) => _sends[node];

    public static string Class(int node) => $"N{node}";

    public string Id(int node) => Model.Nodes[node].Id is { } id ? id + node : Class(node);

    private LinkModel? Resolve(LinkModel link)
    {
        var source = Model.Nodes[link.Source];
        if (link is not EdgeModel edge)
        {
            return source is PortModel && ((OutputModel)link).Type is not null ? new OutputModel(link.Source, ((PortModel)source).Response) : link;
        }

        return (source, Model.Nodes[edge.Target]) switch
        {
            // Ports that ask each other would go on for ever.
            (PortModel from, PortModel to) => from.Response == to.Request && edge.Source < edge.Target ? edge with { Type = to.Request, Pair = false } : null,
            (PortModel from, _) => edge with { Type = edge.Pair ? MessageType.ResponseOf(from.Request, from.Response) : from.Response },
            (_, PortModel to) => edge with { Type = to.Request },
            _ => edge,
        };
    }

    /// <summary>A case needs a condition, an otherwise a case before it or after it, and no other one beside it.</summary>
    private static IEnumerable<LinkModel> Choices(IReadOnlyList<LinkModel> links)
    {
        var hasOtherwise = new HashSet<int>();
        foreach (var link in links)
        {
            yield return link switch
            {
                EdgeModel { Kind: EdgeKind.Case, When: null } edge => edge with { When = new ConditionModel(ConditionParameter.Same, false, 2, false) },
                EdgeModel { Kind: EdgeKind.Otherwise } edge => edge with
                {
                    Kind = links.Any(other => other is EdgeModel { Kind: EdgeKind.Case } && other.Source == edge.Source) && hasOtherwise.Add(edge.Source)
                        ? EdgeKind.Otherwise : EdgeKind.Edge,
                    When = null,
                },
                _ => link,
            };
        }
    }

    private List<MessageType> Handled(NodeModel node, int index)
    {
        if (node is PortModel port)
        {
            return [port.Request];
        }

        var types = Links.OfType<EdgeModel>().Where(edge => edge.Target == index).Select(edge => edge.Type).Concat(((ExecutorModel)node).Handles).Distinct().ToList();
        if (types.Count == 0 || (index == 0 && types.TrueForAll(type => type.Maker is null)))
        {
            types.Add(MessageType.All[0]);
        }

        return types;
    }

    private List<MessageType> Sent(NodeModel node, int index)
    {
        if (node is PortModel port)
        {
            return [port.Response, MessageType.ResponseOf(port.Request, port.Response)];
        }

        var links = Links.Where(link => link.Source == index).ToList();
        var types = links.Select(link => link is EdgeModel edge ? edge.Type : ((OutputModel)link).Type).OfType<MessageType>().Concat(((ExecutorModel)node).Sends).Distinct().ToList();
        if (types.Count == 0 && links.Count > 0)
        {
            types.Add(MessageType.All[0]);
        }

        return types;
    }
}
