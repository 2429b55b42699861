namespace CompiledWorkflows.Generators.Graph;

/// <summary>Puts parts of a declared graph in words, for problems.</summary>
internal static class Wording
{
    /// <summary>An edge.</summary>
    public static string Describe(this DeclaredGraph graph, DeclaredEdge edge)
    {
        var kind = edge.Kind switch { RouteKind.Case => "case", RouteKind.Otherwise => "otherwise", _ => "edge" };
        return $"the {kind} from '{graph.Nodes[edge.Source].Name}' to '{graph.Nodes[edge.Target].Name}'";
    }

    /// <summary>A fan-in.</summary>
    public static string Describe(this DeclaredGraph graph, DeclaredFanIn fanIn) =>
        $"the fan-in from {string.Join(", ", fanIn.Sources.Select(source => $"'{graph.Nodes[source].Name}'"))} to '{graph.Nodes[fanIn.Target].Name}'";

    /// <summary>Nodes.</summary>
    public static string DescribeNodes(this DeclaredGraph graph, IEnumerable<int> nodes)
    {
        var names = nodes.Distinct().Select(node => $"'{graph.Nodes[node].Name}'").ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
    }

    /// <summary>Types.</summary>
    public static string Describe(this DeclaredGraph graph, IReadOnlyCollection<int> types) =>
        types.Count == 0 ? "nothing" : string.Join(", ", types.Select(type => $"'{graph.Types[type].Name}'"));

    /// <summary>What a handler takes, in parentheses where it takes several messages.</summary>
    public static string Describe(this DeclaredGraph graph, DeclaredHandler handler)
    {
        var messages = graph.Describe([.. handler.Messages.Select(message => message.Type)]);
        return handler.Messages.Count == 1 ? messages : $"({messages})";
    }

    /// <summary>What the handlers of a node take.</summary>
    public static string DescribeHandlers(this DeclaredGraph graph, DeclaredNode node) =>
        node.Handlers.IsEmpty ? "nothing" : string.Join(", ", node.Handlers.Select(handler => graph.Describe(handler)));
}
