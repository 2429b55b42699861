namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Tells whether one handler of a fan-in's target takes its sets better than all others. A fan-in of which that is not true is no valid one.</summary>
internal static class SetRules
{
    public static bool IsClear(FlowShape shape, FanInModel fanIn)
    {
        var fitting = shape.Handles(fanIn.Target)
            .Select(handler => (handler.Parameters, Types: Match(shape, fanIn, handler.Parameters, 0, 0)))
            .Where(handler => handler.Types is not null)
            .ToList();
        if (fitting.Count == 0)
        {
            return fanIn.Sources.All(source => Takers(shape, fanIn, source.Node).Count == 1);
        }

        var largest = fitting.Where(handler => handler.Parameters.Count == fitting.Max(each => each.Parameters.Count)).ToList();
        var specific = largest.Where(handler => largest.TrueForAll(other => handler.Types!.Zip(other.Types!).All(pair => pair.First.ConvertsTo(pair.Second)))).ToList();
        return specific.Count > 0 && specific.Count(handler => Lists(handler.Parameters) == specific.Max(each => Lists(each.Parameters))) == 1;
    }

    private static int Lists(IReadOnlyList<ParameterShape> parameters) => parameters.Count(parameter => parameter.IsList);

    /// <summary>For each source the type of the parameter that takes it.</summary>
    private static List<MessageType>? Match(FlowShape shape, FanInModel fanIn, IReadOnlyList<ParameterShape> parameters, int parameter, int source)
    {
        if (parameter == parameters.Count)
        {
            return source == fanIn.Sources.Count ? [] : null;
        }

        var (type, isList) = parameters[parameter];
        var fitting = fanIn.Sources.Skip(source).TakeWhile(each => shape.Gives(each.Node).Any(sent => sent.ConvertsTo(type))).Count();
        if (!isList)
        {
            fitting = fitting > 0 && !fanIn.Gather && !IsReplicated(shape, fanIn.Sources[source].Node) ? 1 : 0;
        }

        for (var count = fitting; count > 0; count--)
        {
            if (Match(shape, fanIn, parameters, parameter + 1, source + count) is { } rest)
            {
                return [.. Enumerable.Repeat(type, count), .. rest];
            }
        }

        return null;
    }

    private static bool IsReplicated(FlowShape shape, int node) => shape.Model.Nodes[node] is ExecutorModel { Replicas: > 1 };

    /// <summary>The types that take the messages of a source one by one. A port sends a response in one of its forms.</summary>
    private static List<MessageType> Takers(FlowShape shape, FanInModel fanIn, int source)
    {
        var takes = shape.Takes(fanIn.Target);
        var takers = shape.Gives(source)
            .Select(sent => takes.Where(sent.ConvertsTo).ToList())
            .Where(candidates => candidates.Count > 0)
            .Select(candidates => candidates.First(best => candidates.TrueForAll(best.ConvertsTo)))
            .Distinct()
            .ToList();
        return shape.Model.Nodes[source] is PortModel ? [.. takers.Take(1)] : takers;
    }
}
