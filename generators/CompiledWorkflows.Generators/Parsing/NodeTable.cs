using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Gives the nodes of one workflow their indexes in the order in which its attributes name them.</summary>
internal sealed class NodeTable(WorkflowContext context)
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<NodeModel> _models = [];
    private readonly List<DeclaredNode> _declarations = [];
    private readonly ParameterNames _names = new();

    public IReadOnlyList<NodeModel> Models => _models;

    public IReadOnlyList<DeclaredNode> Declarations => _declarations;

    /// <summary>The classes of the nodes, by index.</summary>
    public List<ITypeSymbol> Types { get; } = [];

    /// <summary>The classes of the nodes that are request ports.</summary>
    public List<INamedTypeSymbol> Ports { get; } = [];

    /// <summary>The classes of the nodes that are executors or workflows.</summary>
    public List<INamedTypeSymbol> Parts { get; } = [];

    /// <summary>The index of a node that an attribute has named already, or -1.</summary>
    public int Find(ITypeSymbol type) => _indexes.TryGetValue(type.Key(), out var index) ? index : -1;

    public int Index(ITypeSymbol type)
    {
        var key = type.Key();
        if (_indexes.TryGetValue(key, out var index))
        {
            return index;
        }

        context.Cancellation.ThrowIfCancellationRequested();
        index = _models.Count;
        _indexes.Add(key, index);
        Types.Add(type);
        var problems = new List<GraphProblem>();
        var model = NodeParser.Parse(context, type, problems);
        _models.Add(model.Kind is NodeKind.Executor or NodeKind.Workflow ? model with { Parameter = _names.Take(type.Name, model.Id) } : model);
        if (model.Kind is NodeKind.RequestPort or NodeKind.Executor or NodeKind.Workflow)
        {
            (model.Kind == NodeKind.RequestPort ? Ports : Parts).Add((INamedTypeSymbol)type);
        }

        _declarations.Add(new DeclaredNode
        {
            Name = type.Short(),
            Id = model.Id,
            FormerIds = model.FormerIds,
            Kind = model.Kind,
            Handlers = model.Handlers.Select(handler => Handler(model, handler)).ToEquatableArray(),
            Sends = model.Sends,
            Shares = model.Handlers
                .SelectMany(handler => handler.Methods)
                .SelectMany(handler => handler.Arguments)
                .Where(argument => argument.Kind == HandlerArgumentKind.Shared)
                .Select(argument => argument.Index)
                .Distinct()
                .ToEquatableArray(),
            Problems = problems.Select(problem => problem.Site == Site.Node() ? problem with { Site = Site.Node(index) } : problem).ToEquatableArray(),
        });
        return index;
    }

    private DeclaredHandler Handler(NodeModel node, HandlerModel handler)
    {
        var arguments = handler.Methods.SelectMany(method => method.Arguments).ToList();
        var canSend = arguments.Any(argument => argument.Kind == HandlerArgumentKind.TypedContext) || node.Kind is NodeKind.RequestPort or NodeKind.Workflow;
        var canHalt = canSend || arguments.Any(argument => argument.Kind == HandlerArgumentKind.Context);
        return new DeclaredHandler(handler.Messages, Set(handler))
        {
            Sends = canSend ? node.Sends : handler.Methods.Select(method => method.Sent).Where(sent => sent >= 0).Distinct().ToEquatableArray(),
            Returned = handler.Sent,
            IsStream = handler.Return == ReturnKind.AsyncEnumerable,
            AlwaysSends = handler.Compensation is null && handler.AlwaysSends && !canHalt && handler.Return != ReturnKind.AsyncEnumerable,
            HasContext = canSend,
            Retries = handler.Policy is { Attempts: > 1 },
        };
    }

    /// <summary>The type of a set for a handler: what it takes, or, of several things, their value tuple.</summary>
    private int Set(HandlerModel handler) => handler.Messages switch
    {
        [var only] => only.Type,
        { Count: <= DeclaredHandler.MostInSet } => context.Types.Index(context.Compilation.CreateTupleTypeSymbol([.. handler.Messages.Select(message => context.Types[message.Type])])),
        _ => -1,
    };
}
