using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>A workflow read through its symbols, for its own sake or because another has it as a node.</summary>
internal sealed class WorkflowReading
{
    private readonly WorkflowContext _context;
    private readonly GraphReader _graph;

    /// <param name="context">What to read with: that of the class whose graph the workflow has.</param>
    /// <param name="type">The workflow: that class, or one that is derived from it.</param>
    public WorkflowReading(WorkflowContext context, INamedTypeSymbol type)
    {
        var declaration = ClassParser.Parse(context.Workflow, context.Cancellation);
        var id = type.Find(KnownTypes.Workflow)?.Text() ?? type.Name;
        _context = context;
        _graph = new GraphReader(context);
        _graph.Read();
        context.Cancellation.ThrowIfCancellationRequested();

        Declared = _graph.Declare(context.IsDeclaredHere(context.Workflow) ? WorkflowClassRules.Check(context.Workflow, context.Cancellation).Concat(WorkflowRules.Check(context.Workflow, declaration.Display, id)) : []);
        var model = new WorkflowModel
        {
            Class = declaration,
            Id = id,
            FormerIds = FormerIds.OfWorkflow(type, id),
            Types = context.Types.References(),
            Nodes = _graph.NodesOf(Declared),
            Edges = Declared.Edges,
            Graph = GraphLinker.Link(declaration.Display, Declared),
            SharedStates = SharedStateReader.Models(Declared),
            CanDerive = declaration.IsExtensible && WorkflowRules.CanDerive(type),
            CanBeCreated = !type.IsAbstract && !ConstructorParser.HasRequiredMembers(type),
            OwnMembers = WorkflowRules.OwnMembers(type),
        };
        Model = SymbolEqualityComparer.Default.Equals(context.Workflow, type) ? model : Derived(model, type);
    }

    public DeclaredGraph Declared { get; }

    /// <summary>The model without codecs.</summary>
    public WorkflowModel Model { get; }

    /// <summary>The attribute that a problem is about, or <see langword="null"/> where it is about the class; and which of the types that it names, or -1.</summary>
    public (AttributeData? Attribute, int Type) AttributeOf(Site site) => _graph.AttributeOf(site);

    /// <summary>The class of a node.</summary>
    public ITypeSymbol ClassOf(int node) => _graph.Classes[node];

    /// <summary>A type that takes part.</summary>
    public ITypeSymbol TypeOf(int type) => _context.Types[type];

    /// <summary>The types that its start node handles one by one.</summary>
    public IEnumerable<ITypeSymbol> Inputs => Model.Graph.Start < 0 ? [] : Model.Nodes[Model.Graph.Start].Handlers
        .Where(handler => handler.Message >= 0)
        .Select(handler => _context.Types[handler.Message]);

    public IEnumerable<ITypeSymbol> Outputs => Model.Graph.OutputTypes.Select(type => _context.Types[type]);

    /// <summary>The classes of its request ports, those of the workflows inside of it included.</summary>
    public IEnumerable<INamedTypeSymbol> Ports => _graph.Ports.Concat(_context.InnerPorts);

    /// <summary>The model of a workflow that has the graph of the one which it is derived from.</summary>
    private WorkflowModel Derived(WorkflowModel inherited, INamedTypeSymbol type)
    {
        var declaration = ClassParser.Parse(type, _context.Cancellation);
        var isHere = _context.IsDeclaredHere(_context.Workflow);
        var forwarded = isHere ? default : ForwardedConstructors.Of(type, _context.Compilation);
        var hidden = _graph.Parts.Where(part => forwarded.IsEmpty).Where(part => AccessRules.Of(part, type) == AccessLevel.None || !_context.Compilation.IsSymbolAccessibleWithin(part, type)).ToList();
        return inherited with
        {
            Class = declaration,
            IsDerived = true,
            Graph = inherited.Graph with { Problems = WorkflowClassRules.Check(type, _context.Cancellation).Concat(WorkflowRules.CheckDerived(type, declaration.Display, inherited, hidden, isHere)).ToEquatableArray() },
            Forwarded = forwarded,
            CanDerive = declaration.IsExtensible && hidden.Count == 0 && WorkflowRules.CanForward(type),
        };
    }
}
