using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Names each problem below a type by the shortest path of members that leads to it.</summary>
internal static class ProblemPaths
{
    public static EquatableArray<CodecProblem> Collect(ITypeSymbol root, TypeNode node)
    {
        var seen = new HashSet<TypeNode> { node };
        var waiting = new Queue<(TypeNode Node, string Path)>();
        waiting.Enqueue((node, ""));
        var problems = new List<CodecProblem>();
        string? name = null;
        while (waiting.Count > 0)
        {
            var (current, path) = waiting.Dequeue();
            foreach (var problem in current.Problems)
            {
                name ??= root.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
                var isRootItself = path.Length == 0 && problem.Path.StartsWith(": ", StringComparison.Ordinal);
                problems.Add(problem with { Path = isRootItself ? name : name + path + problem.Path });
            }

            foreach (var part in current.Parts)
            {
                if (seen.Add(part.Node))
                {
                    waiting.Enqueue((part.Node, path + part.Segment));
                }
            }
        }

        return problems.ToEquatableArray();
    }
}
