using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Tells the output type of a workflow.</summary>
internal static class Outputs
{
    /// <summary>
    /// The one type that leaves it; <see cref="object"/> where several do, or where the one is less accessible than the workflow, whose
    /// base class could then not name it; the type without values where nothing leaves.
    /// </summary>
    public static string Type(WorkflowModel workflow)
    {
        if (workflow.Graph.OutputTypes.IsEmpty)
        {
            return workflow.IsValid ? "global::CompiledWorkflows.NoOutput" : "object";
        }

        return workflow.Graph.OutputTypes is [var only] && workflow.Types[only].Access == AccessLevel.Public ? workflow.Types[only].Name : "object";
    }
}
