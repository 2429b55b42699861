namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>What the author of a graph should know although it is valid: messages that get lost, nodes that nothing reaches, joins that never come about.</summary>
internal static class GraphAdvice
{
    /// <param name="declared">A graph.</param>
    /// <param name="linked">The same, without problems.</param>
    /// <param name="bodies">What handlers do.</param>
    public static IEnumerable<GraphProblem> Check(DeclaredGraph declared, LinkedGraph linked, IHandlerBodies bodies)
    {
        var flow = new FlowGraph(declared, linked);
        var reach = Reach.OfInputs(flow);
        IEnumerable<GraphProblem> all =
        [
            .. ReachAdvice.Check(flow),
            .. SentAdvice.Check(flow, reach),
            .. DeliveryAdvice.Check(declared, linked),
            .. ChoiceAdvice.Check(declared, linked),
            .. CycleAdvice.Check(flow, reach),
            .. FanInAdvice.Check(declared, linked),
            .. ConditionalSourceAdvice.Check(flow, reach, bodies),
            .. MixedPairsAdvice.Check(flow, reach, bodies),
            .. SharedStateAdvice.Check(flow, bodies),
            .. OutputAdvice.Check(declared),
        ];
        return all.Distinct();
    }
}
