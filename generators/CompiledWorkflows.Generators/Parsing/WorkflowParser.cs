using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a workflow class: its graph, and of its nodes what the graph needs, through their symbols.</summary>
internal static class WorkflowParser
{
    public static Parsed<WorkflowModel>? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class, IsFileLocal: false } type && AccessRules.HasName(type) && Declarations.IsFirst(context)
            ? Parse(type, context.SemanticModel.Compilation, cancellation)
            : null;

    public static Parsed<WorkflowModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var declaration = ClassParser.Parse(type, cancellation);
        var id = type.Find(KnownTypes.Workflow)?.Text() ?? type.Name;
        var codecs = new CodecParser(compilation, cancellation);
        var context = new WorkflowContext(type, codecs, compilation, cancellation);
        var graph = new GraphReader(context);
        graph.Read();
        cancellation.ThrowIfCancellationRequested();

        var declared = graph.Declare(WorkflowRules.Check(type, declaration, id, compilation));
        var linked = GraphLinker.Link(declaration.Display, declared);
        var model = new WorkflowModel
        {
            Class = declaration,
            Id = id,
            Types = context.Types.References(),
            Codecs = linked.Problems.IsEmpty ? Codecs(context, declared, linked) : default,
            Saved = linked.Problems.IsEmpty ? codecs.Codecs : default,
            Nodes = graph.NodesOf(declared),
            Edges = declared.Edges,
            Graph = linked,
            SharedStates = declared.SharedStates.Select(state => state.ToModel()).ToEquatableArray(),
            CanDerive = declaration.IsExtensible && WorkflowRules.CanDerive(type),
            OwnMembers = WorkflowRules.OwnMembers(type),
        };
        return new Parsed<WorkflowModel>(model, linked.Problems.IsEmpty ? codecs.Shapes : default);
    }

    /// <summary>The types that a node's inboxes hold. A sub-workflow has inboxes of its own; requests that come from one wait together with their ids.</summary>
    private static IEnumerable<int> Kept(DeclaredGraph graph, LinkedGraph linked, int node) => graph.Nodes[node].Kind switch
    {
        NodeKind.Workflow => [],
        NodeKind.InnerPort => [graph.Nodes[node].Sends[1], graph.Nodes[node].Handles[1]],
        _ => Inboxes.Of(graph.Nodes[node].Handles, node, linked),
    };

    /// <summary>The codecs of what inboxes, barriers, requests and outputs hold.</summary>
    private static EquatableArray<TypeCodec> Codecs(WorkflowContext context, DeclaredGraph declared, LinkedGraph linked) =>
        Enumerable.Range(0, declared.Nodes.Count)
            .SelectMany(node => Kept(declared, linked, node))
            .Concat(linked.Joins.SelectMany(join => join.Slots.Select(slot => slot.Type).Append(join.Set).Append(join.KeyType)))
            .Concat(declared.SharedStates.Select(state => state.Type))
            .Concat(linked.Routes.Where(route => route.Target == Route.Outside).Select(route => route.Carried))
            .Where(type => type >= 0)
            .Distinct()
            .OrderBy(type => type)
            .Select(type => new TypeCodec(type, context.Codecs.Parse(context.Types[type])))
            .ToEquatableArray();
}
