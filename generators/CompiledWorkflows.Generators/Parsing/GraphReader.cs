using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the graph attributes of one workflow class.</summary>
internal sealed class GraphReader
{
    /// <summary>The values of <c>FanInMode</c>.</summary>
    private const int Zip = 0;
    private const int Gather = 1;

    private readonly WorkflowContext _context;
    private readonly NodeTable _nodes;
    private readonly WorkflowMethods _methods;
    private readonly List<int> _starts = [];
    private readonly List<DeclaredEdge> _edges = [];
    private readonly List<DeclaredFanIn> _fanIns = [];
    private readonly List<DeclaredReplicas> _replicas = [];
    private readonly List<DeclaredSharedState> _sharedStates = [];
    private readonly List<DeclaredOutput> _outputs = [];
    private readonly List<GraphProblem> _problems = [];
    private List<AttributeData> _attributes = [];

    public GraphReader(WorkflowContext context)
    {
        _context = context;
        _nodes = new NodeTable(context);
        _methods = new WorkflowMethods(context);
    }

    /// <summary>The classes of the workflow's own request ports.</summary>
    public IReadOnlyList<INamedTypeSymbol> Ports => _nodes.Ports;

    /// <summary>The classes of the nodes that a constructor takes: executors and workflows.</summary>
    public IReadOnlyList<INamedTypeSymbol> Parts => _nodes.Parts;

    /// <summary>The classes of all nodes, by index.</summary>
    public IReadOnlyList<ITypeSymbol> Classes => _nodes.Types;

    /// <summary>The nodes in declaration order.</summary>
    public EquatableArray<NodeModel> NodesOf(DeclaredGraph declared) =>
        _nodes.Models.Select((node, index) => node with { Replicas = declared.ReplicasOf(index) }).ToEquatableArray();

    public void Read()
    {
        var attributes = _attributes = GraphAttributes.Of(_context.Workflow, _problems);
        _context.InnerPorts = [.. GraphAttributes.Workflows(attributes).Where(inner => !_context.IsWithin(inner)).SelectMany(inner => _context.Inner(inner).Ports)];
        foreach (var attribute in attributes.Where(attribute => attribute.Is(KnownTypes.Start, 1)))
        {
            _starts.Add(_nodes.Index(attribute.TypeArgument(0)));
        }

        foreach (var attribute in attributes)
        {
            Read(attribute);
        }

        // Replicas name no node by themselves.
        foreach (var attribute in attributes.Where(attribute => attribute.Is(KnownTypes.Replicas, 1)))
        {
            var executor = attribute.TypeArgument(0);
            var count = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: int value }] ? value : 1;
            _replicas.Add(new DeclaredReplicas(_nodes.Find(executor), executor.Short(), count));
        }
    }

    public DeclaredGraph Declare(IEnumerable<GraphProblem> problems) => new()
    {
        Types = _context.Types.Declare(),
        Nodes = _nodes.Declarations.ToEquatableArray(),
        Starts = _starts.ToEquatableArray(),
        Edges = _edges.ToEquatableArray(),
        FanIns = _fanIns.ToEquatableArray(),
        Replicas = _replicas.ToEquatableArray(),
        SharedStates = _sharedStates.ToEquatableArray(),
        Outputs = _outputs.ToEquatableArray(),
        Problems = problems.Concat(_problems).ToEquatableArray(),
    };

    /// <summary>The attribute that a site stands for, and which of the types that it names; -1 for none of them.</summary>
    public (AttributeData? Attribute, int Type) AttributeOf(Site site)
    {
        var sought = site.Kind switch
        {
            SiteKind.Start => All(KnownTypes.Start),
            SiteKind.Edge => All(KnownTypes.Edge, KnownTypes.Case, KnownTypes.Otherwise),
            SiteKind.FanIn => All(KnownTypes.FanIn),
            SiteKind.Replicas => All(KnownTypes.Replicas),
            SiteKind.SharedState => All(KnownTypes.SharedState),
            SiteKind.Output => All(KnownTypes.Output),
            _ => [],
        };
        return site.Kind == SiteKind.Node ? FirstOf(site.Index) : (sought.ElementAtOrDefault(site.Index), site.Type);

        IEnumerable<AttributeData> All(params string[] names) => _attributes.Where(attribute => names.Contains(attribute.AttributeClass!.Name));
    }

    private (AttributeData? Attribute, int Type) FirstOf(int node) => _attributes
        .Where(attribute => !attribute.Is(KnownTypes.Replicas, 1))
        .SelectMany(attribute => attribute.AttributeClass!.TypeArguments.Concat(attribute.Types()).Select((type, index) => (Attribute: attribute, Type: index, Node: _nodes.Find(type))))
        .Where(named => named.Node == node)
        .Select(named => (named.Attribute, named.Type))
        .FirstOrDefault();

    private void Read(AttributeData attribute)
    {
        if (attribute.Is(KnownTypes.Edge, 2))
        {
            _edges.Add(Edge(attribute, RouteKind.Edge));
        }
        else if (attribute.Is(KnownTypes.Case, 2))
        {
            _edges.Add(Edge(attribute, RouteKind.Case));
        }
        else if (attribute.Is(KnownTypes.Otherwise, 2))
        {
            _edges.Add(Edge(attribute, RouteKind.Otherwise));
        }
        else if (attribute.Is(KnownTypes.FanIn, 1))
        {
            _fanIns.Add(FanIn(attribute));
        }
        else if (attribute.Is(KnownTypes.SharedState, 1))
        {
            _sharedStates.Add(SharedStateReader.Read(_context, _methods, attribute));
        }
        else if (attribute.Is(KnownTypes.Output, 1))
        {
            _outputs.Add(new DeclaredOutput { Source = _nodes.Index(attribute.TypeArgument(0)) });
        }
        else if (attribute.Is(KnownTypes.Output, 2))
        {
            _outputs.Add(new DeclaredOutput { Source = _nodes.Index(attribute.TypeArgument(0)), Type = _context.Types.Index(attribute.TypeArgument(1)) });
        }
    }

    private DeclaredEdge Edge(AttributeData attribute, RouteKind kind)
    {
        var when = kind == RouteKind.Otherwise ? null : attribute.TextOf("When");
        var route = attribute.TextOf("Route");
        return new DeclaredEdge
        {
            Kind = kind,
            Source = _nodes.Index(attribute.TypeArgument(0)),
            Target = _nodes.Index(attribute.TypeArgument(1)),
            Of = attribute.ValueOf("Of")?.Value is ITypeSymbol of ? _context.Types.Index(of) : null,
            When = when,
            Conditions = when is null ? default : _methods.Conditions(when),
            Route = route,
            Selectors = route is null ? default : _methods.Routes(route),
            Label = attribute.TextOf("Label"),
        };
    }

    private DeclaredFanIn FanIn(AttributeData attribute)
    {
        var key = attribute.TextOf("Key");
        var mode = attribute.ValueOf("Mode")?.Value as int? ?? Zip;
        return new DeclaredFanIn
        {
            Target = _nodes.Index(attribute.TypeArgument(0)),
            Sources = attribute.Types().Select(_nodes.Index).ToEquatableArray(),
            Gathers = mode == Gather,
            UnknownMode = mode is Zip or Gather ? null : mode,
            Key = key,
            Keys = key is null ? default : _methods.Keys(key),
            Label = attribute.TextOf("Label"),
        };
    }
}
