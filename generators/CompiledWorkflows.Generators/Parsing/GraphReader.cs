using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads the graph attributes of one workflow class.</summary>
internal sealed class GraphReader
{
    private readonly INamedTypeSymbol _workflow;
    private readonly Compilation _compilation;
    private readonly NodeTable _nodes;
    private readonly List<int> _starts = [];
    private readonly List<DeclaredEdge> _edges = [];
    private readonly List<DeclaredOutput> _outputs = [];
    private readonly List<GraphProblem> _problems = [];

    public GraphReader(INamedTypeSymbol workflow, CodecParser codecs, Compilation compilation, CancellationToken cancellation)
    {
        _workflow = workflow;
        _compilation = compilation;
        Types = new TypeTable(compilation, workflow);
        _nodes = new NodeTable(workflow, Types, codecs, compilation, cancellation);
    }

    public TypeTable Types { get; }

    public IReadOnlyList<NodeModel> Nodes => _nodes.Models;

    public void Read()
    {
        var attributes = GraphAttributes();
        foreach (var attribute in attributes.Where(attribute => attribute.Is(KnownTypes.Start, 1)))
        {
            _starts.Add(_nodes.Index(Argument(attribute, 0)));
        }

        foreach (var attribute in attributes)
        {
            if (attribute.Is(KnownTypes.Edge, 2))
            {
                _edges.Add(Edge(attribute));
            }
            else if (attribute.Is(KnownTypes.Output, 1))
            {
                _outputs.Add(new DeclaredOutput { Source = _nodes.Index(Argument(attribute, 0)) });
            }
            else if (attribute.Is(KnownTypes.Output, 2))
            {
                _outputs.Add(new DeclaredOutput { Source = _nodes.Index(Argument(attribute, 0)), Type = Types.Index(Argument(attribute, 1)) });
            }
        }
    }

    public DeclaredGraph Declare(IEnumerable<GraphProblem> problems) => new()
    {
        Types = Types.Declare(),
        Nodes = _nodes.Declarations.ToEquatableArray(),
        Starts = _starts.ToEquatableArray(),
        Edges = _edges.ToEquatableArray(),
        Outputs = _outputs.ToEquatableArray(),
        Problems = problems.Concat(_problems).ToEquatableArray(),
    };

    private static ITypeSymbol Argument(AttributeData attribute, int index) => attribute.AttributeClass!.TypeArguments[index];

    /// <summary>
    /// The attributes of the graph in source order. Those of several parts have no order that would not depend on the order of the
    /// files, so a graph that is spread is wrong, and its attributes come in an order that at least is always the same.
    /// </summary>
    private List<AttributeData> GraphAttributes()
    {
        var attributes = _workflow.GetAttributes()
            .Where(attribute => attribute.Is(KnownTypes.Start, 1) || attribute.Is(KnownTypes.Edge, 2) || attribute.Is(KnownTypes.Output, 1) || attribute.Is(KnownTypes.Output, 2))
            .ToList();
        var parts = attributes
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent)
            .Distinct()
            .Count();
        if (parts > 1)
        {
            _problems.Add(GraphProblem.Of(GraphProblemKind.GraphSplitOverParts, _workflow.Short()));
            attributes.Sort((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        }

        return attributes;
    }

    private DeclaredEdge Edge(AttributeData attribute)
    {
        var edge = new DeclaredEdge { Source = _nodes.Index(Argument(attribute, 0)), Target = _nodes.Index(Argument(attribute, 1)) };
        foreach (var named in attribute.NamedArguments)
        {
            edge = (named.Key, named.Value) switch
            {
                ("Of", { Value: ITypeSymbol of }) => edge with { Of = Types.Index(of) },
                ("When", { Kind: TypedConstantKind.Primitive, Value: string when }) => edge with { When = when, Conditions = Conditions(when) },
                ("Label", { Kind: TypedConstantKind.Primitive, Value: string label }) => edge with { Label = label },
                _ => edge,
            };
        }

        return edge;
    }

    private EquatableArray<ConditionMethod> Conditions(string name) => _workflow.GetMembers(name)
        .OfType<IMethodSymbol>()
        .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
        .Select(Condition)
        .ToEquatableArray();

    private ConditionMethod Condition(IMethodSymbol method)
    {
        var isPredicate = method is { IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary }
            && method.Parameters is [{ RefKind: RefKind.None or RefKind.In, IsParams: false } only]
            && AccessRules.Of(only.Type, _workflow) != AccessLevel.None;
        return new ConditionMethod
        {
            IsStatic = method.IsStatic,
            IsPredicate = isPredicate,
            Parameter = isPredicate ? Types.Index(method.Parameters[0].Type) : 0,
        };
    }
}
