using Benchmarks.Works;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Peer;

/// <summary>Whole runs of the peer's workflows, each checked to have taken its supersteps.</summary>
internal static class PeerRuns
{
    /// <summary>Runs to the end by the peer's <c>RunAsync</c>, which keeps every event of the run.</summary>
    public static async Task<int> RunAsync(InProcessExecutionEnvironment environment, Workflow workflow, int input, int superSteps)
    {
        await using var run = await environment.RunAsync(workflow, input);
        var steps = 0;
        foreach (var e in run.OutgoingEvents)
            Count(e, ref steps);
        return Checked.Count(superSteps, steps);
    }

    /// <summary>Runs to the end and looks at every event, keeping none.</summary>
    public static async Task<int> WatchAsync(InProcessExecutionEnvironment environment, Workflow workflow, int input, int superSteps)
    {
        await using var run = await environment.RunStreamingAsync(workflow, input);
        var steps = 0;
        await foreach (var e in run.WatchStreamAsync())
            Count(e, ref steps);
        return Checked.Count(superSteps, steps);
    }

    // Errors are events: without a look at them a run that breaks down would pass for a quick one.
    private static void Count(WorkflowEvent e, ref int steps)
    {
        if (e is SuperStepCompletedEvent)
            steps++;
        else if (e is WorkflowErrorEvent error)
            throw new InvalidOperationException("The peer's run failed.", error.Exception);
    }
}
