using System.Diagnostics;
using Xunit;

namespace CompiledWorkflows.Tests.Pages;

/// <summary>The example of the page about middleware.</summary>
public sealed class MiddlewarePageTests
{
    [Fact]
    public async Task Nobody_is_slow()
    {
        #region CompiledWorkflows/Middleware/README.md
        var workflow = new Shop { Middleware = [new Slow(TimeSpan.FromSeconds(1))] };
        #endregion

        Assert.Equal(["welcome, Ann"], (await workflow.RunAsync("Ann")).Outputs);
    }
}

#region CompiledWorkflows/Middleware/README.md
public sealed class Slow(TimeSpan limit) : WorkflowMiddleware
{
    public override async ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
    {
        var started = Stopwatch.GetTimestamp();
        await next();
        if (Stopwatch.GetElapsedTime(started) > limit)
            Console.WriteLine($"{context.ExecutorId} is slow.");
    }
}
#endregion

[Executor]
public sealed partial class Porter
{
    [Handler]
    public string OnGuest(string name) => $"welcome, {name}";
}

[Workflow]
[Start<Porter>]
[Output<Porter>]
public sealed partial class Shop;
