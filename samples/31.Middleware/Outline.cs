using CompiledWorkflows;

/// <summary>Prints what it is around, and what that comes to.</summary>
public sealed class Outline : WorkflowMiddleware
{
    public override async ValueTask InvokeRunAsync(RunMiddlewareContext context, Func<ValueTask> next)
    {
        Console.WriteLine($"{context.WorkflowId} {{");
        await next();
        Console.WriteLine($"}} {context.Status}");
    }

    public override async ValueTask InvokeSuperStepAsync(SuperStepMiddlewareContext context, Func<ValueTask> next)
    {
        Console.WriteLine($"  superstep {context.SuperStep} {{");
        await next();
        Console.WriteLine("  }");
    }

    public override async ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
    {
        Console.WriteLine($"    {context.ExecutorId} gets {context.Message}");
        await next();
    }
}
