using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What is among the services is around the runs too.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task Middleware_and_loggers_come_from_the_services()
    {
        var seen = new Seen();
        await using var host = await TestHost.StartAsync(new InMemoryCheckpointStore(), services => services
            .AddSingleton<WorkflowMiddleware>(new Noting(seen))
            .AddLogging(logging => logging.AddProvider(seen))
            .AddWorkflow<Ordering>());

        var runId = await host.ClientOf<Ordering>().StartAsync(new Order("apples", 3), "run", TestContext.Current.CancellationToken);
        _ = await host.Client.WaitForEndAsync(runId, TestContext.Current.CancellationToken);

        Assert.Equal(["Clerk"], seen.Handled);
        Assert.Contains("CompiledWorkflows", seen.Categories);
    }

    private sealed class Noting(Seen seen) : WorkflowMiddleware
    {
        public override ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
        {
            seen.Handled.Enqueue(context.ExecutorId);
            return next();
        }
    }

    /// <summary>Keeps what was handled, and who logged.</summary>
    private sealed class Seen : ILoggerProvider
    {
        public ConcurrentQueue<string> Handled { get; } = new();

        public ConcurrentQueue<string> Categories { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(Seen seen, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
                => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => seen.Categories.Enqueue(category);
        }
    }
}
