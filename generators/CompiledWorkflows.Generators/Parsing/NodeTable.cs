using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Gives the nodes of one workflow their indexes in the order in which its attributes name them.</summary>
internal sealed class NodeTable(INamedTypeSymbol workflow, TypeTable types, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<NodeModel> _models = [];
    private readonly List<DeclaredNode> _declarations = [];
    private readonly ParameterNames _names = new();

    public IReadOnlyList<NodeModel> Models => _models;

    public IReadOnlyList<DeclaredNode> Declarations => _declarations;

    /// <summary>The index of a node that an attribute has named already, or -1.</summary>
    public int Find(ITypeSymbol type) => _indexes.TryGetValue(type.Key(), out var index) ? index : -1;

    public int Index(ITypeSymbol type)
    {
        var key = type.Key();
        if (_indexes.TryGetValue(key, out var index))
        {
            return index;
        }

        cancellation.ThrowIfCancellationRequested();
        index = _models.Count;
        _indexes.Add(key, index);
        var (model, problems) = new NodeParser(workflow, types, codecs, compilation, cancellation).Parse(type);
        _models.Add(model.Kind == NodeKind.Executor ? model with { Parameter = _names.Take(type.Name, model.Id) } : model);
        _declarations.Add(new DeclaredNode
        {
            Name = type.Short(),
            Id = model.Id,
            Kind = model.Kind,
            Handles = model.Handlers.Select(handler => handler.Message).ToEquatableArray(),
            Sends = model.Sends,
            Problems = problems.ToEquatableArray(),
        });
        return index;
    }
}
