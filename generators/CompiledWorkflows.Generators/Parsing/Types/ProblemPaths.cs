using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Names each problem below a type by the shortest path of members that leads to it.</summary>
internal static class ProblemPaths
{
    /// <param name="root">The type.</param>
    /// <param name="node">Its node.</param>
    /// <param name="problemsOf">The problems of one node.</param>
    public static IReadOnlyList<TypeProblem> Collect(ITypeSymbol root, TypeNode node, Func<TypeNode, IEnumerable<TypeProblem>> problemsOf)
    {
        var seen = new HashSet<TypeNode> { node };
        var waiting = new Queue<(TypeNode Node, string Path, ISymbol? Via)>();
        waiting.Enqueue((node, "", null));
        var problems = new List<TypeProblem>();
        string? name = null;
        while (waiting.Count > 0)
        {
            var (current, path, via) = waiting.Dequeue();
            foreach (var problem in problemsOf(current))
            {
                name ??= root.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));
                if (problem.Kind == CodecProblemKind.EndlessType)
                {
                    problems.Add(problem with { Path = name + Once(path), Via = via });
                    continue;
                }

                var isRootItself = path.Length == 0 && problem.Path.StartsWith(": ", StringComparison.Ordinal);
                problems.Add(problem with { Path = isRootItself ? name : name + path + problem.Path, Via = via });
            }

            foreach (var part in current.Parts)
            {
                if (seen.Add(part.Node))
                {
                    waiting.Enqueue((part.Node, path + part.Segment, part.Member ?? via));
                }
            }
        }

        return problems;
    }

    /// <summary>A path with what it repeats at its end left out but once.</summary>
    private static string Once(string path)
    {
        for (var length = 1; length <= path.Length / 2; length++)
        {
            var unit = path.Substring(path.Length - length);
            while (path.EndsWith(unit + unit, StringComparison.Ordinal))
            {
                path = path.Substring(0, path.Length - length);
            }
        }

        return path;
    }
}
