using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The handling of one message, observed.</summary>
internal static class HandlerObservation
{
    public static ValueTask RunAsync(Node node, Inbox inbox, Func<ValueTask> handle)
        => node.Scope.Middleware is { } middleware
            ? MiddlewareLink.InvokeAllAsync(middleware, new HandlerMiddlewareContext(node, inbox), static (each, context, next) => each.InvokeHandlerAsync(context, next), handle)
            : handle();
}
