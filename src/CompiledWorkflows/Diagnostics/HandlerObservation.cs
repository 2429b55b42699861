using System.Diagnostics;
using System.Globalization;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The handling of one message by an executor, observed.</summary>
internal static class HandlerObservation
{
    /// <summary>Handles a message within a span, and within the run's middleware.</summary>
    /// <param name="node">The executor.</param>
    /// <param name="inbox">Holds the message, which is taken by <paramref name="handle"/>.</param>
    /// <param name="handle">Handles it.</param>
    public static async ValueTask RunAsync(Node node, Inbox inbox, Func<ValueTask> handle)
    {
        var scope = node.Scope;
        var begun = Telemetry.Begin(Telemetry.HandlerDuration, scope.TimeProvider);
        var attributes = new TagList { { Attributes.WorkflowId, scope.WorkflowId }, { Attributes.ExecutorId, node.Id } };
        using var activity = Telemetry.Source.HasListeners() ? Telemetry.Source.StartActivity($"executor.handle {node.Id}") : null;
        try
        {
            if (activity is { IsAllDataRequested: true })
                Describe(activity, node, inbox);
            await InvokeAsync(node, inbox, handle).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (node.Graph.HasFailed || scope.CancellationRequested)
        {
            attributes.Add(Attributes.IsCanceled, true);
            _ = activity?.SetTag(Attributes.IsCanceled, true);
            throw;
        }
        catch (Exception e)
        {
            attributes.Add(Attributes.ErrorType, e.ErrorType());
            activity?.Fail(e, scope.EnableSensitiveData);
            throw;
        }
        finally
        {
            Telemetry.End(Telemetry.HandlerDuration, begun, scope.TimeProvider, attributes);
        }
    }

    private static ValueTask InvokeAsync(Node node, Inbox inbox, Func<ValueTask> handle)
        => node.Scope.Middleware is { } middleware
            ? MiddlewareLink.InvokeAllAsync(middleware, new HandlerMiddlewareContext(node, inbox), static (each, context, next) => each.InvokeHandlerAsync(context, next), handle)
            : handle();

    private static void Describe(Activity activity, Node node, Inbox inbox)
    {
        _ = activity
            .SetTag(Attributes.WorkflowId, node.Scope.WorkflowId)
            .SetTag(Attributes.RunId, node.Scope.RunId)
            .SetTag(Attributes.SuperStep, node.Scope.SuperStep)
            .SetTag(Attributes.ExecutorId, node.Id)
            .SetTag(Attributes.ReplicaIndex, node.ReplicaIndex)
            .SetTag(Attributes.MessageType, inbox.Key);
        if (node.Scope.EnableSensitiveData)
            _ = activity.SetTag(Attributes.MessageContent, Convert.ToString(inbox.PeekCurrent(), CultureInfo.InvariantCulture));
    }
}
