using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The exceptions that generated code throws.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Faults
{
    /// <summary>A condition of an edge threw.</summary>
    public static InvalidOperationException Condition(string source, string target, string method, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new($"Condition {method} of the edge from '{source}' to '{target}' threw: {exception.Message}", exception);
    }

    /// <summary>A workflow whose declaration has errors was used.</summary>
    public static InvalidOperationException Invalid(string problem)
        => new($"This workflow cannot run, because its declaration has errors: {problem}");
}
