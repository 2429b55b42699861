// The graph of a workflow as the compiler has seen it: a picture for documents, another for Graphviz, and its parts.
//   mermaid   shows at https://mermaid.live, or in a Markdown file on GitHub
//   dot       17.Visualization dot | dot -Tsvg > desk.svg
//   list      its nodes and edges
var graph = new ServiceDesk().Graph;

switch (args)
{
    case ["mermaid"]:
        Console.WriteLine(graph.ToMermaid());
        return 0;

    case ["dot"]:
        Console.WriteLine(graph.ToDot());
        return 0;

    case ["list"]:
        foreach (var node in graph.Nodes)
            Console.WriteLine($"{node.Kind} {node.Id}{(node.Replicas > 1 ? $" x {node.Replicas}" : "")}");
        foreach (var edge in graph.Edges)
            Console.WriteLine($"{edge.Source} -> {edge.Target ?? "output"}: {string.Join(", ", edge.Messages)}");
        return 0;

    default:
        Console.Error.WriteLine("usage: mermaid | dot | list");
        return 2;
}
