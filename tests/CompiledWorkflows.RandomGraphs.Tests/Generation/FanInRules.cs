namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Makes fan-ins possible, and tells what they need.</summary>
internal static class FanInRules
{
    public static FanInModel? Resolve(FlowModel model, FanInModel fanIn)
    {
        if (model.Nodes[fanIn.Target] is not ExecutorModel)
        {
            return null;
        }

        // What is gathered comes in lists.
        fanIn = fanIn with { Form = fanIn.Gather && fanIn.Form == FanInForm.OneByOne ? FanInForm.Each : fanIn.Form, Key = fanIn.Gather ? 0 : fanIn.Key };
        var sources = fanIn.Sources.DistinctBy(source => source.Node).Select((source, index) => source with { Type = Type(model, fanIn, source, index) }).ToList();
        var isList = fanIn.Form == FanInForm.List;
        if (sources.Index().Any(source => model.Nodes[source.Item.Node] is PortModel port && (isList || (port.Response.Name == "int" && IsList(model, fanIn, source.Item, source.Index)))))
        {
            return null;
        }

        return fanIn with { Sources = isList ? [.. sources.Select(source => source with { Type = sources[0].Type })] : sources };
    }

    /// <summary>The handlers that the target needs.</summary>
    public static IEnumerable<HandlerShape> Handlers(FlowModel model, FanInModel fanIn) => fanIn.Form switch
    {
        FanInForm.OneByOne => fanIn.Sources.Select(source => HandlerShape.Of(source.Type)).Distinct(),
        FanInForm.List => [new HandlerShape([new ParameterShape(fanIn.Sources[0].Type, true)])],
        _ => [new HandlerShape([.. fanIn.Sources.Select((source, index) => new ParameterShape(source.Type, IsList(model, fanIn, source, index)))])],
    };

    private static bool IsList(FlowModel model, FanInModel fanIn, SourceModel source, int index) =>
        fanIn.Form == FanInForm.List || (fanIn.Form == FanInForm.Each && (fanIn.Gather || (fanIn.Lists >> index & 1) != 0 || IsReplicated(model, source.Node)));

    private static bool IsReplicated(FlowModel model, int node) => model.Nodes[node] is ExecutorModel { Replicas: > 1 };

    /// <summary>An array of numbers is a list of numbers too, so there is no list of them here.</summary>
    private static MessageType Type(FlowModel model, FanInModel fanIn, SourceModel source, int index) =>
        model.Nodes[source.Node] is PortModel port ? port.Response
        : source.Type.Name == "int" && IsList(model, fanIn, source, index) ? MessageType.Num
        : source.Type;
}
