using System.Collections.Concurrent;
using CompiledWorkflows.Tests.Graphs;
using Xunit;

namespace CompiledWorkflows.Tests.Middleware;

/// <summary>Middleware is around segments, supersteps and handlers, the workflow's outermost.</summary>
public sealed class MiddlewareTests
{
    [Fact]
    public async Task Is_around_a_run_its_supersteps_and_its_handlers()
    {
        var journal = new Journal();

        await new Countdown { Middleware = [journal] }.RunAsync(0);

        Assert.Equal(
            [
                "run countdown from 0 {",
                "superstep 0 {", "Counter of 0 gets 0 {", "}", "}",
                "superstep 1 {", "Finish of 1 gets -1 {", "}", "}",
                "} Completed",
            ],
            journal.Lines);
    }

    [Fact]
    public async Task The_workflows_own_is_around_that_of_the_options()
    {
        var lines = new ConcurrentQueue<string>();

        await new Countdown { Middleware = [new Journal("a ", lines), new Journal("b ", lines)] }
            .RunAsync(0, new RunOptions { Middleware = [new Journal("c ", lines)] });

        Assert.Equal(["a run", "b run", "c run", "a sup", "b sup", "c sup", "a Cou", "b Cou", "c Cou", "c }", "b }", "a }"], lines.Take(12).Select(line => line[..Math.Min(5, line.Length)]));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, 2)]
    [InlineData(true, 2)]
    public async Task What_it_sets_flows_into_handlers(bool streaming, int? degree)
    {
        string? seen = null;
        async Task See(int left)
        {
            seen = Journal.Ambient.Value;
            await Task.Yield();
        }

        var interview = new Interview(clerk: () => new Clerk(See)) { Middleware = [new Journal()] };
        var options = new RunOptions { MaxDegreeOfParallelism = degree };

        if (streaming)
        {
            await using var run = await interview.RunStreamingAsync(new Topic(0, Work: 3), options);
            await run.WatchAsync();
        }
        else
        {
            await interview.RunAsync(new Topic(0, Work: 3), options);
        }

        Assert.Equal("run sup Cle ", seen);
        Assert.Null(Journal.Ambient.Value);
    }

    [Fact]
    public async Task A_segment_ends_where_the_run_waits_and_a_response_begins_another()
    {
        var journal = new Journal();
        await using var run = await new Interview { Middleware = [journal] }.RunStreamingAsync(new Topic(1));
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "well");
        await run.WatchAsync();

        Assert.Equal(
            ["run interview from 0 {", "} AwaitingResponse", "run interview from 2 {", "} Completed"],
            journal.Lines.Where(line => line.StartsWith("run", StringComparison.Ordinal) || line.StartsWith("} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ports_are_not_executors()
    {
        var journal = new Journal();
        await new Interview { Middleware = [journal] }.RunAsync(new Topic(1, 1));

        Assert.Equal(["Interviewer of 0 gets Topic { Questions = 1, Ballots = 1, Work = 0 } {"], journal.Lines.Where(line => line.Contains("gets", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_resume_is_a_segment_of_its_own()
    {
        var store = new InMemoryCheckpointStore();
        var journal = new Journal();
        var workflow = new Countdown(counter: () => new Counter(haltAt: 2)) { Checkpoints = store, Middleware = [journal] };
        var halted = await workflow.RunAsync(3);
        await workflow.ResumeAsync(halted.RunId);

        Assert.Equal(
            ["run countdown from 0 {", "} Halted", "run countdown from 2 {", "} Completed"],
            journal.Lines.Where(line => line.StartsWith("run", StringComparison.Ordinal) || line.StartsWith("} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_run_that_its_owner_leaves_ends_its_segment()
    {
        var journal = new Journal();
        var run = await new Countdown { Middleware = [journal] }.RunStreamingAsync(3);
        Assert.Equal(["run countdown from 0 {"], journal.Lines);

        await run.DisposeAsync();

        Assert.Equal(["run countdown from 0 {", "} Running"], journal.Lines);
    }

    [Fact]
    public async Task Sees_what_a_run_fails_with()
    {
        var journal = new Journal();
        var interview = new Interview(clerk: () => new Clerk(left => throw new FormatException())) { Middleware = [journal] };
        await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: 1)));

        Assert.Equal(
            ["Clerk of 1 gets Work { Left = 1 }: FormatException", "superstep 1: FormatException", "run interview from 0: WorkflowFailedException"],
            journal.Lines.Where(line => line.EndsWith("Exception", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Executors_of_sub_workflows_have_their_path()
    {
        var journal = new Journal();
        await new Site { Middleware = [journal] }.RunAsync([new Job(7)]);

        Assert.Contains("work/Planner of 1 gets Job { Number = 7, Depth = 0 } {", journal.Lines);
    }
}
