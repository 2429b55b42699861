namespace CompiledWorkflows;

/// <summary>The middleware that an owner sets.</summary>
internal static class MiddlewareList
{
    /// <summary>A copy of what is set, which nobody can change.</summary>
    /// <exception cref="ArgumentException">It holds <see langword="null"/>.</exception>
    public static WorkflowMiddleware[] Copy(IReadOnlyList<WorkflowMiddleware> middleware, string owner)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        WorkflowMiddleware[] copy = [.. middleware];
        return Array.Exists(copy, static each => each is null)
            ? throw new ArgumentException($"{owner}.Middleware holds null. Leave out what is not there.", nameof(middleware))
            : copy;
    }

    /// <summary>All the middleware of a run, the workflow's outermost; <see langword="null"/> where there is none.</summary>
    public static WorkflowMiddleware[]? Compose(IReadOnlyList<WorkflowMiddleware> workflow, IReadOnlyList<WorkflowMiddleware> options)
        => options.Count == 0
            ? workflow.Count == 0 ? null : (WorkflowMiddleware[])workflow
            : workflow.Count == 0 ? (WorkflowMiddleware[])options : [.. workflow, .. options];
}
