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

    /// <summary>A method that picks the replica for an edge threw.</summary>
    public static InvalidOperationException Route(string source, string target, string method, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new($"Route {method} of the edge from '{source}' to '{target}' threw: {exception.Message}", exception);
    }

    /// <summary>A method that gives the messages of a fan-in their keys threw.</summary>
    public static InvalidOperationException Key(string source, string target, string method, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new($"Key {method} of the fan-in from '{source}' into '{target}' threw: {exception.Message}", exception);
    }

    /// <summary>A method that gives the messages of a fan-in their keys returned none.</summary>
    public static InvalidOperationException NoKey(string source, string target, string method)
        => new($"Key {method} of the fan-in from '{source}' into '{target}' returned null. Every message of a fan-in by key needs one.");

    /// <summary>A workflow whose declaration has errors was used.</summary>
    public static InvalidOperationException Invalid(string problem)
        => new($"This workflow cannot run, because its declaration has errors: {problem}");
}
