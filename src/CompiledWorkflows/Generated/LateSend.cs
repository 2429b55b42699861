using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Sends messages that arrive later. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LateSend
{
    /// <inheritdoc cref="ExecutorContextExtensions.SendAfter{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage, TimeSpan)"/>
    public static void After<TSelf, TMessage>(ExecutorContext<TSelf> context, TMessage message, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        var now = context.TimeProvider.GetUtcNow();
        if (delay > DateTimeOffset.MaxValue - now)
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "The delay leads past the last date that there is, in the year 9999.");

        At(context, message, now + delay);
    }

    /// <inheritdoc cref="ExecutorContextExtensions.SendAt{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage, DateTimeOffset)"/>
    public static void At<TSelf, TMessage>(ExecutorContext<TSelf> context, TMessage message, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(message);
        context.SendAt(context.Outbox<TMessage>(), message, due);
    }
}
