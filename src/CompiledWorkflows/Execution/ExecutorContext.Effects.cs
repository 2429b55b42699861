namespace CompiledWorkflows;

/// <content>Effects that happen once.</content>
public partial class ExecutorContext
{
    /// <summary>
    /// Lets an effect on the outside happen, and records in the run's log what it returns: a further attempt at the message, and a resume or fork of the run, get the recorded
    /// result instead of doing it again.
    /// </summary>
    /// <remarks>
    /// Once the result is recorded, the effect does not happen again for this message. A process that dies after the effect and before the record, which is appended
    /// when the effect returns, does it again: hand <see cref="GetEffectKey"/> with the same name to a receiver that drops what it knows, and nothing happens twice. An
    /// effect that throws is not recorded. A run without a store keeps results until the superstep has ended.
    /// </remarks>
    /// <typeparam name="T">What the effect returns: a type that can be saved, named where this is called.</typeparam>
    /// <param name="name">Tells the effect from the handler's others. In one handling, the same name is the same effect.</param>
    /// <param name="effect">The effect. Its token is the one that the handler can take.</param>
    /// <returns>What the effect has returned, now or before.</returns>
    /// <exception cref="InvalidOperationException">The handler has returned, an effect of that name is in flight, or the call names a type parameter.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run, which ends here.</exception>
    public Task<T> OnceAsync<T>(string name, Func<CancellationToken, Task<T>> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return _node.Scope.Journal.OnceAsync(GetEffectKey(name), EffectCodec<T>.Known, effect, _node.HandlingToken);
    }

    /// <inheritdoc cref="OnceAsync{T}(string, Func{CancellationToken, Task{T}})"/>
    public Task<T> OnceAsync<T>(string name, Func<Task<T>> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return OnceAsync(name, _ => effect());
    }

    /// <summary>Lets an effect on the outside happen that returns nothing, and records that it has happened.</summary>
    /// <inheritdoc cref="OnceAsync{T}(string, Func{CancellationToken, Task{T}})"/>
    public Task OnceAsync(string name, Func<CancellationToken, Task> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return _node.Scope.Journal.OnceAsync(GetEffectKey(name), NoResult.Codec, token => NoResult.Of(effect(token)), _node.HandlingToken);
    }

    /// <inheritdoc cref="OnceAsync(string, Func{CancellationToken, Task})"/>
    public Task OnceAsync(string name, Func<Task> effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return OnceAsync(name, (CancellationToken _) => effect());
    }
}
