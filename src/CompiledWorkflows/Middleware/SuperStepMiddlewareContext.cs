namespace CompiledWorkflows;

/// <summary>What middleware is told of a superstep.</summary>
public sealed class SuperStepMiddlewareContext : MiddlewareContext
{
    internal SuperStepMiddlewareContext(RunScope scope)
        : base(scope)
    {
    }
}
