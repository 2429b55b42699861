namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Makes the links that were chosen possible, or leaves them out.</summary>
internal static class LinkRules
{
    public static IReadOnlyList<LinkModel> Resolve(FlowModel model) => Once(model, Choices([.. model.Links.Select(link => Resolve(model, link)).OfType<LinkModel>()]));

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

    /// <summary>Of edges that would carry the same message always, the first.</summary>
    private static List<LinkModel> Once(FlowModel model, IEnumerable<LinkModel> links)
    {
        var kept = new List<LinkModel>();
        foreach (var link in links)
        {
            if (!kept.Exists(other => IsSame(link, other)))
            {
                kept.Add(link);
            }
        }

        return kept;

        bool IsSame(LinkModel one, LinkModel other) => one is EdgeModel edge && other is EdgeModel before
            && (edge.Source, edge.Target) == (before.Source, before.Target) && IsPlain(edge) && IsPlain(before) && !(edge.Of && before.Of && edge.Type != before.Type);

        bool IsPlain(EdgeModel edge) =>
            edge is { Kind: EdgeKind.Edge, When: null } && (edge.Route is null || model.Nodes[edge.Target] is not ExecutorModel { Replicas: > 0 });
    }
}
