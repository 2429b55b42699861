using System.Diagnostics;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>What a run tells of itself, for those who count.</summary>
internal static class RunReport
{
    public static void Started(RunScope scope, CheckpointId? forkedFrom) => CountStart(scope, forkedFrom is null ? "new" : "fork");

    public static void Resumed(RunScope scope) => CountStart(scope, "resume");

    /// <summary>The run waits, or has ended.</summary>
    public static void Ended(RunScope scope, RunStatus status, Exception? failure)
    {
        if (!Telemetry.EndedRuns.Enabled)
            return;

        var attributes = new TagList { { Attributes.WorkflowId, scope.WorkflowId }, { Attributes.RunStatus, status.Value() } };
        if (failure is not null)
            attributes.Add(Attributes.ErrorType, failure.ErrorType());
        Telemetry.EndedRuns.Add(1, attributes);
    }

    /// <summary>Another writer has gone on with the run.</summary>
    public static void Conflicted(RunScope scope) => Telemetry.CheckpointConflicts.Add(1, Workflow(scope));

    /// <summary>Timers have fired.</summary>
    public static void TimersFired(RunScope scope, int timers) => Telemetry.FiredTimers.Add(timers, Workflow(scope));

    /// <summary>No edge and no output took a message.</summary>
    public static void Untaken(Node node) => Telemetry.UntakenMessages.Add(1, Workflow(node.Scope), new(Attributes.ExecutorId, node.Id));

    /// <summary>A message is handled once more, because an attempt has failed.</summary>
    public static void Retrying(Node node, Exception failure)
        => Telemetry.Retries.Add(1, Workflow(node.Scope), new(Attributes.ExecutorId, node.Id), new(Attributes.ErrorType, failure.ErrorType()));

    /// <summary>A checkpoint has been saved.</summary>
    public static void Saved(RunScope scope, int bytes, long? begun)
    {
        Telemetry.CheckpointSize.Record(bytes, Workflow(scope));
        Telemetry.End(Telemetry.CheckpointDuration, begun, scope.TimeProvider, new TagList { Workflow(scope) });
    }

    private static void CountStart(RunScope scope, string origin)
    {
        if (Telemetry.StartedRuns.Enabled)
            Telemetry.StartedRuns.Add(1, Workflow(scope), new(Attributes.RunOrigin, origin));
    }

    private static KeyValuePair<string, object?> Workflow(RunScope scope) => new(Attributes.WorkflowId, scope.WorkflowId);
}
