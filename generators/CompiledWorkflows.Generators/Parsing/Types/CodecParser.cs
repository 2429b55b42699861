using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Finds the codec of a type and, in doing so, every type of the program that needs one generated. One object serves one transform.</summary>
/// <param name="graph">What is known of types.</param>
/// <param name="cancellation">Ends the parsing.</param>
internal sealed class CodecParser(TypeGraph graph, CancellationToken cancellation = default)
{
    private readonly HashSet<TypeNode> _nodes = [];
    private readonly Dictionary<ITypeSymbol, TypeNode> _types = new(SymbolEqualityComparer.Default);

    /// <summary>A parser outside of generic classes.</summary>
    public CodecParser(Compilation compilation, CancellationToken cancellation = default)
        : this(TypeGraph.Of(compilation), cancellation)
    {
    }

    /// <summary>The types of the program that need a codec generated, in ordinal order of their identities.</summary>
    public EquatableArray<TypeShape> Shapes => _nodes
        .Where(n => n.Shape is not null)
        .Select(n => n.Shape!)
        .OrderBy(s => s.TypeId, StringComparer.Ordinal)
        .ThenBy(s => s.CodecName, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Every type that values of the parsed types hold, that has a codec and that code anywhere in the assembly can name, in ordinal order of their identities.</summary>
    public EquatableArray<CodecModel> Codecs => _nodes
        .Where(n => n.IsNameable && !n.IsInvalid && (n.Shape is not null || n.Problems.Count == 0))
        .GroupBy(n => n.Type, StringComparer.Ordinal)
        .Select(g => g.OrderBy(n => n.Expression, StringComparer.Ordinal).First().ToModel([]))
        .OrderBy(m => m.TypeId, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Every type that has been met, with what is known of it.</summary>
    public IEnumerable<(ITypeSymbol Type, TypeNode Node)> Nodes => _types.Select(pair => (pair.Key, pair.Value));

    /// <summary>The codec of a type, whatever the type is.</summary>
    public CodecModel Parse(ITypeSymbol type)
    {
        lock (graph)
        {
            var node = Complete(type);
            return node.ToModel(ProblemPaths.Collect(type, node, static part => part.Problems));
        }
    }

    /// <summary>What keeps values of a type from being saved, and what their author should know of those that can be.</summary>
    public IReadOnlyList<TypeProblem> Check(ITypeSymbol type)
    {
        lock (graph)
        {
            var node = Complete(type);
            return ProblemPaths.Collect(type, node, static part => part.Problems.Concat(part.Remarks).Concat(BackReferences.Of(part)));
        }
    }

    /// <summary>The node of a type, with all its parts. What the graph has met for it, whenever that was, this parser has met too.</summary>
    private TypeNode Complete(ITypeSymbol type)
    {
        var node = graph.Complete(type, cancellation);
        var waiting = new Stack<TypeMention>();
        waiting.Push(new TypeMention(type, node));
        while (waiting.Count > 0)
        {
            var (met, metNode) = waiting.Pop();
            if (met is not null)
            {
                _types[met] = metNode;
            }

            if (_nodes.Add(metNode))
            {
                metNode.Mentions.ForEach(waiting.Push);
            }
        }

        return node;
    }
}
