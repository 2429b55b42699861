namespace CompiledWorkflows;

/// <summary>The <c>Send</c> of executors and messages nested in private, which generated overloads outside of them cannot name.</summary>
public static class ExecutorContextExtensions
{
    /// <summary>Sends a message along the executor's edges, for delivery in the next superstep.</summary>
    /// <typeparam name="TSelf">The executor.</typeparam>
    /// <typeparam name="TMessage">A message type that the executor declares with <see cref="SendsAttribute{TMessage}"/>; name it where the message is of another type that converts to it.</typeparam>
    /// <param name="context">The context of the handler in flight.</param>
    /// <param name="message">The message.</param>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public static void Send<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage message)
        where TSelf : ISends<TMessage>
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Outbox<TMessage>().Send(message);
    }

    /// <summary>Sends the value of a nullable message, if it has one, where the executor declares <c>[Sends&lt;TMessage?&gt;]</c>.</summary>
    /// <inheritdoc cref="Send{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage)"/>
    public static void Send<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage? message)
        where TSelf : ISends<TMessage?>
        where TMessage : struct
    {
        ArgumentNullException.ThrowIfNull(context);
        var outbox = context.Outbox<TMessage>();
        if (message is { } present)
            outbox.Send(present);
    }
}
