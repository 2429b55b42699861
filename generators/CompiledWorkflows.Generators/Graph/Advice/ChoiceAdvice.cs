namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds choices that may choose nothing: cases without an otherwise, where no other way takes the message.</summary>
internal static class ChoiceAdvice
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, LinkedGraph linked)
    {
        // A request that no case takes is heard further out.
        foreach (var choice in linked.Routes.Where(route => route.Kind == RouteKind.Case && graph.Nodes[route.Source].Kind != NodeKind.InnerPort).GroupBy(route => (route.Source, Sent: Message(graph, route))))
        {
            // Conditions that tell messages apart by their type may well name all types that there are.
            var others = linked.Routes.Where(route => route.Source == choice.Key.Source && Message(graph, route) == choice.Key.Sent && route.Kind != RouteKind.Case);
            if (!others.Any(route => route.Condition is null) && choice.Any(route => route.Carried == route.Sent))
            {
                yield return GraphProblem.Of(
                    GraphProblemKind.CasesWithoutOtherwise,
                    Site.Edge(choice.Last().Declaration),
                    graph.Nodes[choice.Key.Source].Name,
                    graph.Types[choice.First().Sent].Name);
            }
        }
    }

    /// <summary>The type that is sent; of a port, which sends one message in two forms, the bare one.</summary>
    private static int Message(DeclaredGraph graph, Route route) =>
        graph.Nodes[route.Source].SendsOneForm ? graph.Nodes[route.Source].Sends[0] : route.Sent;
}
