using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a workflow as a node of another: its inputs are what its start handles, its outputs what it sends.</summary>
internal static class WorkflowNodeParser
{
    private const string Services = "global::System.IServiceProvider";

    public static NodeModel Parse(WorkflowContext context, NodeModel model, INamedTypeSymbol workflow, List<GraphProblem> problems)
    {
        if (context.IsWithin(workflow))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.WorkflowContainsItself, workflow.Short()));
            return model;
        }

        var inner = context.Inner(workflow);
        var isHere = context.IsDeclaredHere(workflow);
        if (isHere && !inner.Model.IsValid)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SubWorkflowInvalid, [workflow.Short(), .. inner.Model.Graph.Problems.Select(problem => problem.Describe())]));
            return model;
        }

        // Of another assembly the compiler shows less than its own generator saw; what that one wrote tells.
        var inputs = isHere ? inner.Inputs : RunInputs(workflow);
        var (hasDefault, takesServices) = isHere ? Constructors(inner.Model) : Constructors(context, workflow);
        return model with
        {
            Handlers = Usable(context, workflow, inputs, problems).Select(HandlerModel.Of).ToEquatableArray(),
            Sends = Usable(context, workflow, inner.Outputs, problems).ToEquatableArray(),
            HasDefaultConstructor = hasDefault,
            TakesServices = takesServices,
            InnerContract = Contract.Describe(inner.Model),
            Inner = inner.Model.IsValid ? PictureBuilder.Build(inner.Model) : null,
        };
    }

    private static List<int> Usable(WorkflowContext context, INamedTypeSymbol workflow, IEnumerable<ITypeSymbol> types, List<GraphProblem> problems)
    {
        var indexes = new List<int>();
        foreach (var type in types)
        {
            if (AccessRules.Of(type, context.Workflow) == AccessLevel.None)
            {
                problems.Add(GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, workflow.Short(), type.Short()));
            }
            else
            {
                indexes.Add(context.Types.Index(type));
            }
        }

        return indexes;
    }

    private static IEnumerable<ITypeSymbol> RunInputs(INamedTypeSymbol workflow) => workflow.GetMembers("RunAsync")
        .OfType<IMethodSymbol>()
        .Where(method => method.Parameters.Length == 3 && method.DeclaredAccessibility == Accessibility.Public)
        .Select(method => method.Parameters[0].Type);

    /// <summary>Which constructors the part that is generated for a workflow of this assembly has.</summary>
    private static (bool HasDefault, bool TakesServices) Constructors(WorkflowModel workflow)
    {
        var parts = workflow.Nodes.Where(node => node.Kind is NodeKind.Executor or NodeKind.Workflow).ToList();
        var isReachable = parts.All(part => part.Type.Access is AccessLevel.Public or AccessLevel.Internal);
        return (
            workflow.OwnMembers.Contains(".ctor()") || (isReachable && parts.All(part => part.HasDefaultConstructor)),
            workflow.OwnMembers.Contains($".ctor({Services})")
                || (parts.Count > 0 && parts.All(part => part.Kind == NodeKind.Workflow ? part.TakesServices || part.HasDefaultConstructor : part.ServiceConstructor is not null)));
    }

    private static (bool HasDefault, bool TakesServices) Constructors(WorkflowContext context, INamedTypeSymbol workflow)
    {
        var constructors = workflow.InstanceConstructors.Where(context.IsAccessible).ToList();
        return (
            constructors.Any(constructor => constructor.Parameters.All(parameter => parameter.IsOptional)),
            constructors.Any(constructor => constructor.Parameters is [{ Type: var only }] && only.Key() == Services));
    }
}
