namespace CompiledWorkflows;

/// <summary>What a run knows of the work since its last checkpoint: attempts that have failed and effects that have happened. In the run's log too, where it has one.</summary>
/// <remarks>Safe for concurrent use by the handlers of a superstep.</remarks>
internal sealed class RunJournal(RunLog? log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _effects = [];
    private readonly HashSet<string> _inFlight = [];
    private readonly Dictionary<DeliveryPlace, AttemptEntry> _attempts = [];
    private Task _appending = Task.CompletedTask;
    private volatile Exception? _failure;

    /// <summary>Why something could not be noted: the run must not go on.</summary>
    public Exception? Failure => _failure;

    /// <summary>The effects that are known.</summary>
    public IReadOnlyList<EffectEntry> Effects
    {
        get
        {
            lock (_lock)
                return [.. _effects.Select(effect => new EffectEntry(effect.Key, effect.Value))];
        }
    }

    /// <summary>Takes note of what the run's log, or the timer of a parked message, says.</summary>
    public void Restore(JournalEntry entry)
    {
        lock (_lock)
        {
            if (entry is AttemptEntry attempt)
                _attempts[attempt.Place] = attempt;
            else if (entry is EffectEntry effect)
                _effects[effect.Key] = effect.Result;
            else
                ForgetAttempts(); // The run has ended, and whoever resumes it wants it tried again.
        }
    }

    /// <summary>Lets every count of attempts start again.</summary>
    public void ForgetAttempts()
    {
        lock (_lock)
            _attempts.Clear();
    }

    /// <summary>Forgets what a checkpoint has made superfluous.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _effects.Clear();
            _attempts.Clear();
        }
    }

    public AttemptEntry? FindAttempt(DeliveryPlace place)
    {
        lock (_lock)
            return _attempts.GetValueOrDefault(place);
    }

    /// <summary>Lets an effect happen, unless it is known what it has returned.</summary>
    public async Task<T> OnceAsync<T>(string key, EffectCodec<T> codec, Func<CancellationToken, Task<T>> effect, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_effects.TryGetValue(key, out var known))
                return codec.Read(known);
            if (!_inFlight.Add(key))
                throw new InvalidOperationException($"The effect '{key}' is in flight already. Await it, or give the other one another name.");
        }

        try
        {
            var result = await effect(cancellationToken).ConfigureAwait(false);
            await AppendAsync(new EffectEntry(key, codec.Write(result))).ConfigureAwait(false);
            return result;
        }
        finally
        {
            lock (_lock)
                _ = _inFlight.Remove(key);
        }
    }

    /// <summary>The effects of one handling.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> EffectsOf(string effectKey)
    {
        lock (_lock)
            return [.. _effects.Where(effect => effect.Key.StartsWith(effectKey, StringComparison.Ordinal))];
    }

    /// <summary>Notes something; it is durable when the call returns.</summary>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    public async ValueTask AppendAsync(JournalEntry entry)
    {
        if (log is not null)
        {
            Task appending;
            lock (_lock)
                appending = _appending = AppendAfterAsync(_appending, log, entry);
            await appending.ConfigureAwait(false);
        }

        Restore(entry);
    }

    private async Task AppendAfterAsync(Task previous, RunLog to, JournalEntry entry)
    {
        await previous.ConfigureAwait(false);
        try
        {
            await to.AppendAsync(entry).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _failure = e;
            throw;
        }
    }
}
