namespace CompiledWorkflows.Generators.Parsing;

/// <summary>The metadata names of the attributes that the pipeline looks for.</summary>
internal static class KnownAttributes
{
    public const string Executor = "CompiledWorkflows.ExecutorAttribute";
    public const string Sends = "CompiledWorkflows.SendsAttribute`1";
    public const string State = "CompiledWorkflows.StateAttribute";
    public const string Handler = "CompiledWorkflows.HandlerAttribute";
    public const string Compensation = "CompiledWorkflows.CompensationAttribute";
    public const string Workflow = "CompiledWorkflows.WorkflowAttribute";
}
