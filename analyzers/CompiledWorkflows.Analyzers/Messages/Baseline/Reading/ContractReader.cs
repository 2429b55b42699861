using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Reads the checkpoint contract of all workflows and executors that a compilation declares, as the generator reads them.</summary>
internal sealed class ContractReader(Compilation compilation, CancellationToken cancellation)
{
    private readonly CodecParser _codecs = new(compilation, cancellation);
    private readonly ElementSet _elements = new();
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<ITypeSymbol> _executors = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the contract.</summary>
    /// <param name="compilation">The compilation without what is generated for it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static CurrentContract Read(Compilation compilation, CancellationToken cancellation) => new ContractReader(compilation, cancellation).Read();

    private CurrentContract Read()
    {
        var types = new TypeReader(_codecs, _elements);
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var classes = DeclaredTypes.Of(compilation.Assembly.GlobalNamespace).Where(type => type.TypeKind == TypeKind.Class && AccessRules.HasName(type)).ToList();
        foreach (var workflow in classes.Where(type => type.Has(KnownTypes.Workflow)))
        {
            cancellation.ThrowIfCancellationRequested();
            Workflow(workflow);
            types.Read(Places.Of(workflow));
        }

        foreach (var executor in classes.Where(type => type.Has(KnownTypes.Executor) && !TypeArguments.All(type).Any()).Concat(_executors.OfType<INamedTypeSymbol>()).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            ids[new StateReader(executor, compilation, _codecs, _elements).Read()] = Places.Of(executor);
            types.Read(Places.Of(executor));
        }

        return new CurrentContract { Elements = _elements.All, Unknown = _unknown, Executors = ids };
    }

    private void Workflow(INamedTypeSymbol type)
    {
        var context = new WorkflowContext(WorkflowRules.Graphed(type), _codecs, compilation, cancellation);
        var reading = new WorkflowReading(context, type);
        if (!reading.Model.IsValid)
        {
            _ = _unknown.Add(reading.Model.Id);
            return;
        }

        foreach (var saved in Generators.Graph.SavedTypes.Of(reading.Declared, reading.Model.Graph))
        {
            _ = _codecs.Parse(context.Types[saved]);
        }

        new GraphElements(type, reading, context, _elements).Read();
        _executors.UnionWith(Enumerable.Range(0, reading.Model.Nodes.Count)
            .Select(node => (INamedTypeSymbol)reading.ClassOf(node))
            .Where(node => node.Has(KnownTypes.Executor) && context.IsDeclaredHere(node)));
    }
}
