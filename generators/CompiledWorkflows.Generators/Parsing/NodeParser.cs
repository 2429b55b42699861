using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a type that a workflow names as a node, wherever it is declared.</summary>
internal static class NodeParser
{
    public static NodeModel Parse(WorkflowContext context, ITypeSymbol type, List<GraphProblem> problems)
    {
        // An unbound generic type, as typeof can name it, is no class of which there could be an instance.
        var node = type is INamedTypeSymbol { IsUnboundGenericType: false } named ? named : null;
        var executor = node?.Find(KnownTypes.Executor);
        var port = node?.Find(KnownTypes.RequestPort, 2);
        var workflow = node?.Find(KnownTypes.Workflow);
        var isInner = port is not null && context.InnerPorts.Contains(node!, SymbolEqualityComparer.Default);
        var (id, formerIds) = node is null ? (type.Name, default) : Parsing.FormerIds.OfNode(node, executor ?? workflow ?? port);
        var model = new NodeModel
        {
            Type = TypeRefs.Of(type, context.Workflow),
            Kind = executor is not null ? NodeKind.Executor
                : workflow is not null ? NodeKind.Workflow
                : isInner ? NodeKind.InnerPort
                : port is not null ? NodeKind.RequestPort
                : NodeKind.Unknown,
            Id = id,
            FormerIds = formerIds,
        };
        if (model.Kind == NodeKind.Unknown)
        {
            return model;
        }

        ExecutorRules.Node(node!, model.Id, problems);
        if (model.Type.Access == AccessLevel.None || !context.IsAccessible(node!))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.NodeInaccessible, Site.Node(), type.Short(), context.Workflow.Short()));
        }

        return model.Kind switch
        {
            NodeKind.Executor => new ExecutorNodeParser(context, node!, problems).Parse(model),
            NodeKind.Workflow => WorkflowNodeParser.Parse(context, model, node!, problems),
            _ => PortNodeParser.Parse(context, model, node!, port!, problems),
        };
    }
}
