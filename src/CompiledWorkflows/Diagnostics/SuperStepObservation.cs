using System.Diagnostics;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>One superstep, observed: its span is the current one from the beginning to the end.</summary>
internal readonly struct SuperStepObservation
{
    private readonly RunScope _scope;
    private readonly Activity? _activity;
    private readonly long? _begun;

    private SuperStepObservation(RunScope scope)
    {
        _scope = scope;
        _begun = Telemetry.Begin(Telemetry.SuperStepDuration, scope.TimeProvider);
        _activity = Telemetry.Source.StartActivity("workflow.superstep");
        _ = _activity?.SetTag(Attributes.WorkflowId, scope.WorkflowId).SetTag(Attributes.RunId, scope.RunId).SetTag(Attributes.SuperStep, scope.SuperStep);
    }

    public static SuperStepObservation Begin(RunScope scope) => new(scope);

    /// <summary>Ends the superstep.</summary>
    /// <param name="graph">Whose messages were handled.</param>
    /// <param name="status">Where the run stands.</param>
    /// <param name="failure">Why the superstep has failed, where it has.</param>
    /// <param name="checkpoint">What it was committed as, where it was.</param>
    public void End(RunGraph graph, RunStatus status, Exception? failure, CheckpointId? checkpoint)
    {
        var attributes = new TagList { { Attributes.WorkflowId, _scope.WorkflowId } };
        if (Telemetry.DeliveredMessages.Enabled)
            Telemetry.DeliveredMessages.Add(CountDeliveries(graph), attributes);

        if (failure is not null)
            attributes.Add(Attributes.ErrorType, failure.ErrorType());
        Telemetry.End(Telemetry.SuperStepDuration, _begun, _scope.TimeProvider, attributes);

        if (_activity is null)
            return;
        _ = _activity.SetTag(Attributes.RunStatus, status.Value()).SetTag(Attributes.CheckpointId, checkpoint?.ToString());
        if (failure is not null)
            _activity.Fail(failure, _scope.EnableSensitiveData);
        _activity.Dispose();
    }

    private static int CountDeliveries(RunGraph graph)
    {
        var deliveries = 0;
        foreach (var node in graph.Running)
            deliveries += node.Deliveries;
        return deliveries;
    }
}
