using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A workflow over a store each of whose calls fails once: it goes on from what was kept, and ends as if nothing had failed.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private const int Rounds = 12;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("memory", false)]
    [InlineData("memory", true)]
    [InlineData("files", false)]
    [InlineData("files", true)]
    [InlineData("sqlite", false)]
    [InlineData("sqlite", true)]
    public async Task Whatever_call_fails_the_run_ends_as_uninterrupted(string kind, bool afterwards)
    {
        await using var store = Open(kind);
        var uninterrupted = await GoOnAsync(store, "whole");
        var failures = 0;
        for (var failing = 0; ; failing++)
        {
            var faulty = new FaultyStore(store, failing, afterwards);
            var runId = $"run {failing}";
            var failure = await Record.ExceptionAsync(() => GoOnAsync(faulty, runId));
            if (!faulty.HasFailed)
                break;

            Assert.IsType<IOException>(failure is WorkflowFailedException ? failure.InnerException : failure);
            Assert.Equal(uninterrupted, await GoOnAsync(store, runId));
            await RequireOrderAsync(store, runId);
            failures++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: each of {failures} calls failed once {(afterwards ? "after" : "before")} its effect");
        Assert.InRange(failures, 3 * Rounds, int.MaxValue);
    }

    private ICheckpointStore Open(string kind) => kind switch
    {
        "files" => new FileCheckpointStore(_directory.Path),
        "sqlite" => new SqliteCheckpointStore(Path.Join(_directory.Path, "checkpoints.db")),
        _ => new InMemoryCheckpointStore(),
    };

    /// <summary>Starts a run, or goes on with it, and answers what it asks, until it ends.</summary>
    private static async Task<string> GoOnAsync(ICheckpointStore store, string runId)
    {
        var survivor = new Survivor { Checkpoints = store, TimeProvider = new BackwardsClock() };
        await using var run = await store.GetLatestAsync(runId) is null
            ? await survivor.RunStreamingAsync(Rounds, new RunOptions { RunId = runId })
            : await survivor.ResumeStreamingAsync(runId);
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is RequestInfoEvent<Question, Answer> question)
                await run.SendResponseAsync(question, Survivor.AnswerTo(question.Request));
        }

        var result = await run.ResultAsync();
        return $"{result.Status} {result.SuperSteps} {string.Join(' ', result.Outputs)}";
    }

    /// <summary>The latest checkpoint is the one that was written last, whatever the clock said.</summary>
    private static async Task RequireOrderAsync(ICheckpointStore store, string runId)
    {
        var listed = await store.ListAsync(runId).ToListAsync();
        Assert.Equal(listed.OrderBy(summary => summary.Id.Sequence), listed);
        Assert.Equal(listed[^1], await store.GetLatestAsync(runId));
        Assert.True(listed[^1].Timestamp < listed[0].Timestamp);
    }

    /// <summary>Goes back a minute whenever it is asked.</summary>
    private sealed class BackwardsClock : TimeProvider
    {
        private static long _asked;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(-Interlocked.Increment(ref _asked));
    }
}
