namespace CompiledWorkflows;

/// <summary>The output type of a workflow that declares no output: it has no values.</summary>
public sealed class NoOutput
{
    private NoOutput()
    {
    }
}
