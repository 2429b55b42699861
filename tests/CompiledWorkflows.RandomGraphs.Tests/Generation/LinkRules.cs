namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Makes the links that were chosen possible, or leaves them out.</summary>
internal static class LinkRules
{
    public static IReadOnlyList<LinkModel> Resolve(FlowModel model) => Choices([.. model.Links.Select(link => Resolve(model, link)).OfType<LinkModel>()]).ToList();

    private static LinkModel? Resolve(FlowModel model, LinkModel link) => link switch
    {
        FanInModel fanIn => FanInRules.Resolve(model, fanIn),
        OutputModel { Type: not null } output when model.Nodes[output.Source] is PortModel port => output with { Type = port.Response },
        EdgeModel edge => (model.Nodes[edge.Source], model.Nodes[edge.Target]) switch
        {
            // Ports that ask each other would go on for ever.
            (PortModel from, PortModel to) => from.Response == to.Request && edge.Source < edge.Target ? edge with { Type = to.Request, Pair = false } : null,
            (PortModel from, _) => edge with { Type = edge.Pair ? MessageType.ResponseOf(from.Request, from.Response) : from.Response },
            (_, PortModel to) => edge with { Type = to.Request },
            _ => edge,
        },
        _ => link,
    };

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
                    Kind = links.Any(other => other is EdgeModel { Kind: EdgeKind.Case } first && first.Source == edge.Source) && hasOtherwise.Add(edge.Source)
                        ? EdgeKind.Otherwise : EdgeKind.Edge,
                    When = null,
                },
                _ => link,
            };
        }
    }
}
