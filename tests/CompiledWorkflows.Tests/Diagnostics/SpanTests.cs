using System.Diagnostics;
using CompiledWorkflows.Tests.Graphs;
using CompiledWorkflows.Tests.Middleware;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>A span for each segment of a run, each superstep and each message that is handled.</summary>
[Collection(nameof(Listening))]
public sealed class SpanTests
{
    [Fact]
    public async Task Supersteps_are_within_the_run_and_handlers_within_supersteps()
    {
        using var spans = new Spans();

        await new Countdown { Checkpoints = new InMemoryCheckpointStore() }.RunAsync(0, new RunOptions { RunId = "r" });

        Assert.Equal(
            [
                "workflow.run countdown Unset r completed",
                "  workflow.superstep Unset r running r@1 0",
                "    executor.handle Counter Unset r 0 Counter 0 System.Int32",
                "  workflow.superstep Unset r completed r@2 1",
                "    executor.handle Finish Unset r 1 Finish 0 System.Int32",
            ],
            spans.Tree(
                "compiledworkflows.run.id", "compiledworkflows.run.status", "compiledworkflows.checkpoint.id", "compiledworkflows.superstep",
                "compiledworkflows.executor.id", "compiledworkflows.executor.replica", "compiledworkflows.message.type"));
        Assert.All(spans.Stopped, span => Assert.Equal("countdown", span.GetTagItem("compiledworkflows.workflow.id")));
        Assert.All(spans.Stopped, span => Assert.Equal("CompiledWorkflows", span.Source.Name));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(2, false)]
    [InlineData(null, true)]
    [InlineData(2, true)]
    public async Task The_current_span_of_handlers_that_overlap_is_their_own(int? degree, bool streaming)
    {
        using var spans = new Spans();
        using var owner = new Activity("owner").Start();
        Script script = async (message, context, _) =>
        {
            var before = Activity.Current;
            await Task.Yield();
            Assert.Same(before, Activity.Current);
            Assert.StartsWith("executor.handle", before!.OperationName, StringComparison.Ordinal);
            before.SetTag("seen", true);
            context.Send(message);
        };
        var options = new RunOptions { MaxDegreeOfParallelism = degree };
        var fan = Fan.Create(script, script, script, script, script);

        if (streaming)
        {
            await using var run = await fan.RunStreamingAsync(1, options);
            await run.WatchAsync();
        }
        else
        {
            await fan.RunAsync(1, options);
        }

        Assert.Same(owner, Activity.Current);
        Assert.Equal(7, spans.Handlers.Length);
        Assert.All(spans.Handlers, span => Assert.Equal(true, span.GetTagItem("seen")));
        Assert.All(spans.Handlers, span => Assert.Contains(span.Parent, spans.SuperSteps));
        Assert.All(spans.SuperSteps, span => Assert.Same(spans.Runs.Single(), span.Parent));
        Assert.Same(owner, spans.Runs.Single().Parent);
        Assert.Equal([1, 3, 3], spans.SuperSteps.Select(step => spans.Handlers.Count(span => span.Parent == step)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_is_on_every_span_around_it_without_what_it_says_unless_asked(bool sensitive)
    {
        // Ten digits, since two or three stand in an id of a run or in the line of a stack by chance.
        const int Message = 1_987_654_321;
        using var spans = new Spans();
        var interview = new Interview(clerk: () => new Clerk(_ => throw new FormatException("secret"))) { EnableSensitiveData = sensitive };

        await Assert.ThrowsAsync<WorkflowFailedException>(() => interview.RunAsync(new Topic(0, Work: Message)));

        Assert.Equal(
            [
                "workflow.run interview Error failed System.FormatException",
                "  workflow.superstep Unset running",
                "    executor.handle Interviewer Unset",
                "  workflow.superstep Error failed System.FormatException",
                "    executor.handle Clerk Error System.FormatException",
            ],
            spans.Tree("compiledworkflows.run.status", "error.type"));
        Assert.All(spans.Stopped.Where(span => span.Status == ActivityStatusCode.Error), span => Assert.Equal("exception", Assert.Single(span.Events).Name));
        var told = string.Join('\n', spans.Stopped.SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(each => each.Tags)).Select(tag => $"{tag.Value}").Append(span.StatusDescription)));
        Assert.Equal(sensitive, told.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(sensitive, told.Contains($"{Message}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_obeys_a_cancellation_has_not_failed()
    {
        using var spans = new Spans();
        using var source = new CancellationTokenSource();
        var fan = Fan.Create(async (_, _, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fan.RunAsync(1, cancellationToken: source.Token));

        Assert.Equal(
            ["workflow.run fan Unset canceled", "  workflow.superstep Unset canceled", "    executor.handle Source Unset True"],
            spans.Tree("compiledworkflows.run.status", "compiledworkflows.handler.canceled"));
    }

    [Fact]
    public async Task Executors_of_sub_workflows_and_replicas_say_which_they_are()
    {
        using var spans = new Spans();

        await new Site().RunAsync([new Job(7)]);

        Assert.Contains(spans.Handlers, span => span.OperationName == "executor.handle work/Planner" && Equals(span.GetTagItem("compiledworkflows.executor.id"), "work/Planner"));
    }

    [Fact]
    public async Task Middleware_is_within_the_spans()
    {
        using var spans = new Spans();
        var journal = new Journal
        {
            Before = what =>
            {
                Activity.Current!.SetTag("what", what[..3]);
                return Task.CompletedTask;
            },
        };

        await new Countdown { Middleware = [journal] }.RunAsync(0);

        Assert.Equal(
            ["workflow.run countdown Unset run", "  workflow.superstep Unset sup", "    executor.handle Counter Unset Cou", "  workflow.superstep Unset sup", "    executor.handle Finish Unset Fin"],
            spans.Tree("what"));
    }

    [Fact]
    public async Task A_run_that_its_owner_leaves_closes_its_span()
    {
        using var spans = new Spans();
        var run = await new Countdown().RunStreamingAsync(3);
        Assert.Empty(spans.Stopped);

        await run.DisposeAsync();

        Assert.Equal(["workflow.run countdown Unset running"], spans.Tree("compiledworkflows.run.status"));
    }

    [Fact]
    public async Task A_start_that_is_refused_closes_its_span()
    {
        using var spans = new Spans();
        var countdown = new Countdown { Checkpoints = new InMemoryCheckpointStore() };
        await countdown.RunAsync(0, new RunOptions { RunId = "r" });

        await Assert.ThrowsAsync<RunExistsException>(() => countdown.RunAsync(0, new RunOptions { RunId = "r" }));

        Assert.Equal("workflow.run countdown Error failed CompiledWorkflows.RunExistsException", spans.Tree("compiledworkflows.run.status", "error.type")[^1]);
    }
}
