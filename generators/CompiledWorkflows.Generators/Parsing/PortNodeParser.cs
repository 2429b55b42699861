using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a request port as a workflow needs it.</summary>
internal static class PortNodeParser
{
    public static NodeModel Parse(WorkflowContext context, NodeModel model, INamedTypeSymbol node, AttributeData port, List<GraphProblem> problems)
    {
        var request = port.TypeArgument(0);
        var response = port.TypeArgument(1);
        var pair = Pair("Response");
        foreach (var type in new[] { request, response })
        {
            if (pair is null || AccessRules.Of(type, context.Workflow) == AccessLevel.None)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, Site.Node(), model.Type.Display, type.Short()));
                return model;
            }
        }

        if (model.Kind == NodeKind.InnerPort && Pair("Request") is { } asked && Pair("Answer") is { } answer)
        {
            return model with
            {
                Handlers = new[] { HandlerModel.Of(context.Types.Index(response)), HandlerModel.Of(context.Types.Index(answer)) }.ToEquatableArray(),
                Sends = new[] { context.Types.Index(request), context.Types.Index(asked) }.ToEquatableArray(),
            };
        }

        return model with
        {
            Handlers = new[] { HandlerModel.Of(context.Types.Index(request)) }.ToEquatableArray(),
            Sends = new[] { context.Types.Index(response), context.Types.Index(pair!) }.ToEquatableArray(),
            Expires = node.AllInterfaces.Any(type => type.IsLibrary("IExpires", 2) && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], request) && SymbolEqualityComparer.Default.Equals(type.TypeArguments[1], response)),
        };

        ITypeSymbol? Pair(string name) => context.Compilation.GetTypeByMetadataName($"CompiledWorkflows.{name}`2")?.Construct(request, response);
    }
}
