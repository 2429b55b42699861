using CompiledWorkflows.Generated;

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

    /// <summary>Sends a message that is delivered after a delay, in the superstep that begins next by then. It waits in checkpoints until then, whatever happens to the process.</summary>
    /// <typeparam name="TSelf">The executor.</typeparam>
    /// <typeparam name="TMessage">A message type that the executor declares with <see cref="SendsAttribute{TMessage}"/>; name it where the message is of another type that converts to it.</typeparam>
    /// <param name="context">The context of the handler in flight.</param>
    /// <param name="message">The message. Conditions and routes are evaluated now, as when it is sent without delay.</param>
    /// <param name="delay">How long the message waits at least, by the workflow's <see cref="Workflow{TOutput}.TimeProvider"/>; not negative. With <see cref="TimeSpan.Zero"/> it comes in the next superstep.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative, or leads past the year 9999.</exception>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public static void SendAfter<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage message, TimeSpan delay)
        where TSelf : ISends<TMessage>
        => LateSend.After(context, message, delay);

    /// <summary>Sends a message that is delivered at a time, in the superstep that begins next by then. It waits in checkpoints until then, whatever happens to the process.</summary>
    /// <param name="context">The context of the handler in flight.</param>
    /// <param name="message">The message. Conditions and routes are evaluated now, as when it is sent without delay.</param>
    /// <param name="due">When the message is delivered at the earliest, by the workflow's <see cref="Workflow{TOutput}.TimeProvider"/>. If that time has passed it comes in the next superstep.</param>
    /// <inheritdoc cref="SendAfter{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage, TimeSpan)" path="/typeparam"/>
    /// <exception cref="InvalidOperationException">The handler has returned.</exception>
    public static void SendAt<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage message, DateTimeOffset due)
        where TSelf : ISends<TMessage>
        => LateSend.At(context, message, due);

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

    /// <summary>Sends the value of a nullable message after a delay, if it has one, where the executor declares <c>[Sends&lt;TMessage?&gt;]</c>.</summary>
    /// <inheritdoc cref="SendAfter{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage, TimeSpan)"/>
    public static void SendAfter<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage? message, TimeSpan delay)
        where TSelf : ISends<TMessage?>
        where TMessage : struct
    {
        ArgumentNullException.ThrowIfNull(context);
        if (message is { } present)
            LateSend.After(context, present, delay);
    }

    /// <summary>Sends the value of a nullable message at a time, if it has one, where the executor declares <c>[Sends&lt;TMessage?&gt;]</c>.</summary>
    /// <inheritdoc cref="SendAt{TSelf, TMessage}(ExecutorContext{TSelf}, TMessage, DateTimeOffset)"/>
    public static void SendAt<TSelf, TMessage>(this ExecutorContext<TSelf> context, TMessage? message, DateTimeOffset due)
        where TSelf : ISends<TMessage?>
        where TMessage : struct
    {
        ArgumentNullException.ThrowIfNull(context);
        if (message is { } present)
            LateSend.At(context, present, due);
    }
}
