using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>Recordings of runs, and what is asserted over them.</summary>
public sealed class RunRecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    #region CompiledWorkflows.Testing/PACKAGE.md
    [Fact]
    public async Task Three_reminders_are_sent()
    {
        await using var run = await new Dunning { TimeProvider = VirtualTime.Automatic() }.RunStreamingAsync(new Invoice(17));

        var recording = await RunRecording.OfAsync(run);

        recording.AssertCompleted();
        recording.AssertNoWarnings();
        recording.AssertOutputs("17 is for the lawyers");
        recording.AssertInvoked("Bookkeeper", "Bookkeeper", "Bookkeeper", "Bookkeeper");
    }
    #endregion

    [Fact]
    public async Task A_large_order_is_asked_about()
    {
        await using var run = await new Purchase().RunStreamingAsync(new Order(17, 250));

        var recording = await RunRecording.OfAsync(run, new RequestAnswers().For((Question question) => question.Amount < 1000));

        recording.AssertCompleted();
        recording.AssertNoWarnings();
        recording.AssertInvoked("Desk", "Till", "Till", "Till", "Till");
        recording.AssertInvokedIn(0, "Desk");
        Assert.Equal([10, 10, 10], recording.Outputs[^1].Amounts);
    }

    [Fact]
    public async Task Holds_what_has_happened()
    {
        var recording = await RecordAsync(new Order(1, 250), new RequestAnswers().For("approval", (Question question) => true));

        Assert.Equal(RunStatus.Completed, recording.Status);
        Assert.Equal(250, Assert.IsType<RequestInfoEvent<Question, bool>>(Assert.Single(recording.Requests)).Request.Amount);
        Assert.Empty(recording.OpenRequests);
        Assert.Null(recording.Failure);
        Assert.Equal([0, 1, 2, 3, 4, 5], recording.SuperSteps.Select(step => step.Number));
        Assert.IsType<WorkflowStartedEvent>(recording.Events[0]);
    }

    [Fact]
    public async Task A_request_without_an_answer_stays_open()
    {
        var recording = await RecordAsync(new Order(1, 250), new RequestAnswers().For((string text) => true).For("other", (Question question) => true));

        recording.AssertStatus(RunStatus.AwaitingResponse);
        Assert.Equal("approval", Assert.Single(recording.OpenRequests).PortId);
        var failure = Assert.Throws<WorkflowAssertionException>(recording.AssertCompleted);
        Assert.StartsWith("Expected the run to be Completed, but it is AwaitingResponse.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("approval asks", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_answer_counts_and_one_of_other_types_is_refused()
    {
        var refused = await RecordAsync(new Order(1, 250), new RequestAnswers().For((Question question) => false).For((Question question) => true));
        refused.AssertOutputs();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(new Order(1, 250), new RequestAnswers().For("approval", (string text) => true)));
        Assert.Contains("Port 'approval' does not ask for a System.String", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Question", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_it_expected_what_it_saw_and_how_the_run_went()
    {
        await using var run = await new Dunning { TimeProvider = VirtualTime.Automatic() }.RunStreamingAsync(new Invoice(3), cancellationToken: Token);
        var recording = await RunRecording.OfAsync(run, cancellationToken: Token);
        recording.AssertOutputs("3 is for the lawyers");

        Require("""
            Expected the outputs to be "a", but they are "3 is for the lawyers".
            superstep 0
              Bookkeeper handles Invoice { Number = 3 }
            superstep 1
              Bookkeeper handles Reminder { Number = 3 }
            superstep 2
              Bookkeeper handles Reminder { Number = 3 }
            superstep 3
              Bookkeeper handles Reminder { Number = 3 }
              Bookkeeper puts out "3 is for the lawyers"
            the run is Completed
            """, () => recording.AssertOutputs("a"));
        Require("Expected the outputs to be nothing, but they are \"3 is for the lawyers\".", () => recording.AssertOutputs());
        Require("Expected the calls of executors to be \"Bookkeeper\", but they are \"Bookkeeper\", \"Bookkeeper\", \"Bookkeeper\", \"Bookkeeper\".", () => recording.AssertInvoked("Bookkeeper"));
        Require("Expected the calls of executors in superstep 1 to be \"Till\", but they are \"Bookkeeper\".", () => recording.AssertInvokedIn(1, "Till"));
        Require("Expected the run to fail with a FormatException, but it is Completed.", () => recording.AssertFailed<FormatException>());
    }

    [Fact]
    public async Task Tells_of_a_failure()
    {
        var recording = await RecordAsync(new Order(1, 0));

        Assert.Equal("An order of nothing.", recording.AssertFailed<FormatException>().Message);
        Assert.Equal("Desk", recording.AssertFailed<WorkflowFailedException>().ExecutorId);
        Assert.Same(recording.Failure, Assert.Throws<WorkflowAssertionException>(recording.AssertCompleted).InnerException);
        Require("Expected the run to fail with a IOException, but it failed with FormatException.", () => recording.AssertFailed<IOException>());
        Assert.Contains("  Desk throws FormatException: An order of nothing.", recording.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_warnings()
    {
        await using var run = await new Losing().RunStreamingAsync(1, cancellationToken: Token);
        var recording = await RunRecording.OfAsync(run, cancellationToken: Token);
        Assert.Single(recording.Warnings);
        Require("Expected no warnings, but there are \"Nothing took the ", recording.AssertNoWarnings);
    }

    private static async Task<RunRecording<Total>> RecordAsync(Order order, RequestAnswers? answers = null)
    {
        await using var run = await new Purchase().RunStreamingAsync(order, cancellationToken: Token);
        return await RunRecording.OfAsync(run, answers, Token);
    }

    private static void Require(string expected, Action assertion)
        => Assert.StartsWith(expected.ReplaceLineEndings(), Assert.Throws<WorkflowAssertionException>(assertion).Message, StringComparison.Ordinal);
}
