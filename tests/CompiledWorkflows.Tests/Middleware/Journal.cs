using System.Collections.Concurrent;

namespace CompiledWorkflows.Tests.Middleware;

/// <summary>Writes down what it is around, and does what its test says before or after.</summary>
internal sealed class Journal(string name = "", ConcurrentQueue<string>? lines = null) : WorkflowMiddleware
{
    private readonly ConcurrentQueue<string> _lines = lines ?? [];

    public static AsyncLocal<string?> Ambient { get; } = new();

    public Func<string, Task>? Before { get; init; }

    public Func<string, Task>? After { get; init; }

    public string[] Lines => [.. _lines];

    public override ValueTask InvokeRunAsync(RunMiddlewareContext context, Func<ValueTask> next)
        => AroundAsync($"run {context.WorkflowId} from {context.SuperStep}", next, () => $" {context.Status}");

    public override ValueTask InvokeSuperStepAsync(SuperStepMiddlewareContext context, Func<ValueTask> next)
        => AroundAsync($"superstep {context.SuperStep}", next, () => "");

    public override ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
        => AroundAsync($"{context.ExecutorId} of {context.SuperStep} gets {context.Message}", next, () => "");

    private async ValueTask AroundAsync(string what, Func<ValueTask> next, Func<string> end)
    {
        _lines.Enqueue($"{name}{what} {{");
        if (Before is not null)
            await Before(what);
        Ambient.Value += $"{name}{what[..3]} ";
        try
        {
            await next();
        }
        catch (Exception e)
        {
            _lines.Enqueue($"{name}{what}: {e.GetType().Name}");
            throw;
        }

        if (After is not null)
            await After(what);
        _lines.Enqueue($"{name}}}{end()}");
    }
}
