using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>The rules whose problems the generator reports, always or where a compiler error would keep analyzers from it.</summary>
internal static class LoudRules
{
    public static DiagnosticDescriptor Of(GraphProblemKind kind) => kind switch
    {
        GraphProblemKind.WorkflowNotPartial => WorkflowNotPartial.Rule,
        GraphProblemKind.WorkflowHasBaseClass => WorkflowHasBaseClass.Rule,
        GraphProblemKind.WorkflowUnsupportedClass => UnsupportedWorkflowClass.Rule,
        GraphProblemKind.MethodMissing => MissingMethod.Rule,
        _ => UnsupportedExecutorClass.Rule,
    };
}
