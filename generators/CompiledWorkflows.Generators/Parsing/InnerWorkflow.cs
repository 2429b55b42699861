using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A workflow that another has as a node, read through its symbols, while that one is parsed.</summary>
internal sealed class InnerWorkflow
{
    private readonly WorkflowContext _context;
    private readonly GraphReader _graph;

    public InnerWorkflow(INamedTypeSymbol type, WorkflowContext outer)
    {
        var declaration = ClassParser.Parse(type, outer.Cancellation);
        var id = type.Find(KnownTypes.Workflow)?.Text() ?? type.Name;
        _context = new WorkflowContext(type, new CodecParser(outer.Compilation, outer.Cancellation), outer.Compilation, outer.Cancellation) { Outer = outer };
        _graph = new GraphReader(_context);
        _graph.Read();
        var declared = _graph.Declare(WorkflowRules.Check(type, declaration, id, outer.Compilation));
        var linked = GraphLinker.Link(declaration.Display, declared);
        Model = new WorkflowModel
        {
            Class = declaration,
            Id = id,
            Types = _context.Types.References(),
            Nodes = _graph.NodesOf(declared),
            Edges = declared.Edges,
            Graph = linked,
            SharedStates = declared.SharedStates.Select(state => state.ToModel()).ToEquatableArray(),
            CanDerive = true,
            OwnMembers = WorkflowRules.OwnMembers(type),
        };
    }

    public WorkflowModel Model { get; }

    /// <summary>The types that its start node handles one by one.</summary>
    public IEnumerable<ITypeSymbol> Inputs => Model.Graph.Start < 0 ? [] : Model.Nodes[Model.Graph.Start].Handlers
        .Where(handler => handler.Message >= 0)
        .Select(handler => _context.Types[handler.Message]);

    public IEnumerable<ITypeSymbol> Outputs => Model.Graph.OutputTypes.Select(type => _context.Types[type]);

    /// <summary>The classes of its request ports, those of the workflows inside of it included.</summary>
    public IEnumerable<INamedTypeSymbol> Ports => _graph.Ports.Concat(_context.InnerPorts);
}
