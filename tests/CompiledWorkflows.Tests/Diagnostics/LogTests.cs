using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>What runs log, and that it holds nothing of what messages and exceptions say.</summary>
public sealed class LogTests : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ConcurrentQueue<Exception?> _exceptions = [];

    [Fact]
    public async Task Tells_how_runs_begin_and_end()
    {
        var countdown = new Countdown(counter: () => new Counter(haltAt: 2)) { Checkpoints = new InMemoryCheckpointStore(), LoggerFactory = this };
        await countdown.RunAsync(3, new RunOptions { RunId = "r" });
        await countdown.ResumeAsync("r");
        await countdown.ResumeAsync(new CheckpointId("r", 3), new RunOptions { RunId = "f" });

        Assert.Equal(
            [
                "Information: Run 'r' of workflow 'countdown' has started.",
                "Information: Run 'r' of workflow 'countdown' is Halted after 2 supersteps.",
                "Information: Run 'r' of workflow 'countdown' goes on from r@2.",
                "Information: Run 'r' of workflow 'countdown' is Completed after 5 supersteps.",
                "Information: Run 'f' of workflow 'countdown' has started as a fork of r@3.",
                "Information: Run 'f' of workflow 'countdown' is Completed after 5 supersteps.",
            ],
            _lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_is_told_without_what_it_says_unless_asked(bool sensitive)
    {
        var interview = new Interview(clerk: () => new Clerk(_ => throw new FormatException("secret"))) { LoggerFactory = this, EnableSensitiveData = sensitive };
        await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: 1), new RunOptions { RunId = "r" }));

        Assert.Equal("Error: Run 'r' of workflow 'interview' has failed in superstep 1, in executor 'Clerk', by a System.FormatException.", _lines.Last());
        Assert.Equal(sensitive, _exceptions.Last() is WorkflowFailedException);
    }

    [Fact]
    public async Task Tells_of_untaken_messages_and_of_conflicts()
    {
        await using var store = new ScriptedStore();
        var office = new Office { Checkpoints = store, LoggerFactory = this };
        await office.RunAsync(new Agenda(new Appointment("never", 0)), new RunOptions { RunId = "r" });
        store.OnAppend = record => record.Sequence == 1 ? throw new CheckpointConflictException("s") : default;
        await Assert.ThrowsAsync<CheckpointConflictException>(() => office.RunAsync(new Agenda(), new RunOptions { RunId = "s" }));

        Assert.Contains(_lines, line => line.StartsWith("Warning: Nothing took the ", StringComparison.Ordinal) && line.EndsWith(".Appointment that executor 'Secretary' sent in superstep 0 of run 'r'.", StringComparison.Ordinal));
        Assert.Contains("Warning: Another writer has gone on with run 's' of workflow 'office' in superstep 0.", _lines);
    }

    ILogger ILoggerFactory.CreateLogger(string categoryName)
    {
        Assert.Equal("CompiledWorkflows", categoryName);
        return this;
    }

    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    void IDisposable.Dispose()
    {
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
        _exceptions.Enqueue(exception);
    }
}
