using System.Diagnostics;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>What a run tells of itself, for those who count and for those who log.</summary>
internal static class RunReport
{
    /// <summary>The run is new; its first checkpoint is saved, where it has a store.</summary>
    public static void Started(RunScope scope, CheckpointId? forkedFrom)
    {
        CountStart(scope, forkedFrom is null ? "new" : "fork");
        if (forkedFrom is { } parent)
            scope.Logger?.RunForked(scope.RunId, scope.WorkflowId, parent);
        else
            scope.Logger?.RunStarted(scope.RunId, scope.WorkflowId);
    }

    /// <summary>The run goes on from its latest checkpoint.</summary>
    public static void Resumed(RunScope scope, CheckpointId checkpoint)
    {
        CountStart(scope, "resume");
        scope.Logger?.RunResumed(scope.RunId, scope.WorkflowId, checkpoint);
    }

    /// <summary>The run waits, or has ended.</summary>
    public static void Ended(RunScope scope, RunStatus status, Exception? failure)
    {
        if (scope.Logger is not null)
            LogEnd(scope, status, failure);
        if (!Telemetry.EndedRuns.Enabled)
            return;

        var attributes = new TagList { { Attributes.WorkflowId, scope.WorkflowId }, { Attributes.RunStatus, status.Value() } };
        if (failure is not null)
            attributes.Add(Attributes.ErrorType, failure.ErrorType());
        Telemetry.EndedRuns.Add(1, attributes);
    }

    /// <summary>Another writer has gone on with the run.</summary>
    public static void Conflicted(RunScope scope, long superStep)
    {
        Telemetry.CheckpointConflicts.Add(1, Workflow(scope));
        scope.Logger?.RunConflicted(scope.RunId, scope.WorkflowId, superStep);
    }

    /// <summary>Timers have fired.</summary>
    public static void TimersFired(RunScope scope, int timers) => Telemetry.FiredTimers.Add(timers, Workflow(scope));

    /// <summary>No edge and no output took a message.</summary>
    public static void Untaken(Node node, string typeId)
    {
        Telemetry.UntakenMessages.Add(1, Workflow(node.Scope), new(Attributes.ExecutorId, node.Id));
        node.Scope.Logger?.MessageUntaken(typeId, node.Id, node.Scope.SuperStep, node.Scope.RunId);
    }

    /// <summary>A message is handled once more, because an attempt has failed.</summary>
    public static void Retrying(Node node, Exception failure)
    {
        Telemetry.Retries.Add(1, Workflow(node.Scope), new(Attributes.ExecutorId, node.Id), new(Attributes.ErrorType, failure.ErrorType()));
        node.Scope.Logger?.HandlerRetried(Told(node.Scope, failure), node.Id, node.Scope.SuperStep, node.Scope.RunId, failure.ErrorType());
    }

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

    /// <summary>A conflict has been told of already, and is nothing that has gone wrong in the run.</summary>
    private static void LogEnd(RunScope scope, RunStatus status, Exception? failure)
    {
        if (failure is null)
            scope.Logger!.RunEnded(scope.RunId, scope.WorkflowId, status, scope.SuperStep);
        else if (failure is WorkflowFailedException { ExecutorId: { } executorId } inExecutor)
            scope.Logger!.RunFailed(Told(scope, failure), scope.RunId, scope.WorkflowId, inExecutor.SuperStep, executorId, failure.ErrorType());
        else if (failure is WorkflowFailedException outside)
            scope.Logger!.RunFailed(Told(scope, failure), scope.RunId, scope.WorkflowId, outside.SuperStep, failure.ErrorType());
    }

    /// <summary>An exception for a logger, which writes all that it says.</summary>
    private static Exception? Told(RunScope scope, Exception failure) => scope.EnableSensitiveData ? failure : null;

    private static KeyValuePair<string, object?> Workflow(RunScope scope) => new(Attributes.WorkflowId, scope.WorkflowId);
}
