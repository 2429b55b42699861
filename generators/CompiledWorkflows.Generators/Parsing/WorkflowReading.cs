using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A workflow read through its symbols, for its own sake or because another has it as a node.</summary>
internal sealed class WorkflowReading
{
    private readonly WorkflowContext _context;
    private readonly GraphReader _graph;

    public WorkflowReading(WorkflowContext context)
    {
        var type = context.Workflow;
        var declaration = ClassParser.Parse(type, context.Cancellation);
        var id = type.Find(KnownTypes.Workflow)?.Text() ?? type.Name;
        _context = context;
        _graph = new GraphReader(context);
        _graph.Read();
        context.Cancellation.ThrowIfCancellationRequested();

        Declared = _graph.Declare(context.IsDeclaredHere(type) ? WorkflowRules.Check(type, declaration, id) : []);
        var linked = GraphLinker.Link(declaration.Display, Declared);
        Model = new WorkflowModel
        {
            Class = declaration,
            Id = id,
            Types = context.Types.References(),
            Nodes = _graph.NodesOf(Declared),
            Edges = Declared.Edges,
            Graph = linked,
            SharedStates = SharedStateReader.Models(Declared),
            CanDerive = declaration.IsExtensible && WorkflowRules.CanDerive(type),
            OwnMembers = WorkflowRules.OwnMembers(type),
        };
    }

    public DeclaredGraph Declared { get; }

    /// <summary>The model without codecs.</summary>
    public WorkflowModel Model { get; }

    /// <summary>The types that its start node handles one by one.</summary>
    public IEnumerable<ITypeSymbol> Inputs => Model.Graph.Start < 0 ? [] : Model.Nodes[Model.Graph.Start].Handlers
        .Where(handler => handler.Message >= 0)
        .Select(handler => _context.Types[handler.Message]);

    public IEnumerable<ITypeSymbol> Outputs => Model.Graph.OutputTypes.Select(type => _context.Types[type]);

    /// <summary>The classes of its request ports, those of the workflows inside of it included.</summary>
    public IEnumerable<INamedTypeSymbol> Ports => _graph.Ports.Concat(_context.InnerPorts);
}
