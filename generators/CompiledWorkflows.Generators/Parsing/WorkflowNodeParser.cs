using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads a workflow as a node of another: its inputs are what its start handles, its outputs what it sends.</summary>
internal static class WorkflowNodeParser
{
    public static NodeModel Parse(WorkflowContext context, NodeModel model, INamedTypeSymbol workflow, List<GraphProblem> problems)
    {
        if (context.IsWithin(workflow))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.WorkflowContainsItself, Site.Node(), workflow.Short()));
            return Unusable(model);
        }

        // Of another assembly the compiler shows less than its own generator saw.
        var reading = context.Inner(workflow);
        var graphed = WorkflowRules.Graphed(workflow);
        var isHere = context.IsDeclaredHere(graphed);
        if (isHere && !reading.Model.IsValid)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SubWorkflowInvalid, Site.Node(), workflow.Short(), string.Join(" ", reading.Model.Graph.Problems.Select(problem => problem.Describe()))));
            return Unusable(model);
        }

        var inputs = isHere ? reading.Inputs : OtherAssembly.Inputs(context, graphed);
        var outputs = isHere ? reading.Outputs : OtherAssembly.Outputs(graphed, reading.Outputs);
        var constructors = new SubWorkflowConstructors(context, workflow, context.IsDeclaredHere(workflow) ? reading.Model : null);
        return model with
        {
            Handlers = Usable(context, workflow, inputs, problems).Select(HandlerModel.Of).ToEquatableArray(),
            Sends = Usable(context, workflow, outputs, problems).ToEquatableArray(),
            HasDefaultConstructor = constructors.HasDefault,
            TakesServices = constructors.TakesServices,
            InnerContract = Contract.Describe(reading.Model),
            Inner = reading.Model.IsValid ? PictureBuilder.Build(reading.Model) : null,
        };
    }

    /// <summary>A workflow that is never made, so that whoever makes the one around it need not make it either, but hears what is wrong.</summary>
    private static NodeModel Unusable(NodeModel model) => model with { HasDefaultConstructor = true, TakesServices = true };

    private static IReadOnlyList<int> Usable(WorkflowContext context, INamedTypeSymbol workflow, IEnumerable<ITypeSymbol> types, List<GraphProblem> problems)
    {
        var all = types.ToList();
        problems.AddRange(all
            .Where(type => AccessRules.Of(type, context.Workflow) == AccessLevel.None)
            .Select(type => GraphProblem.Of(GraphProblemKind.MessageTypeUnusable, Site.Node(), workflow.Short(), type.Short())));
        return [.. all.Where(type => AccessRules.Of(type, context.Workflow) != AccessLevel.None).Select(context.Types.Index).Distinct()];
    }
}
