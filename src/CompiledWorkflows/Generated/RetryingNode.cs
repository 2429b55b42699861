using System.ComponentModel;
using System.Diagnostics;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>A node whose handlers may try again: what an attempt does can be undone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RetryingNode : Node
{
    private AttemptState? _attempts;

    private protected RetryingNode(WorkflowScope workflow, string id, int inboxes, int replica)
        : base(workflow, id, inboxes, replica)
    {
    }

    internal sealed override int Attempt => _attempts?.Attempt ?? 1;

    internal sealed override CancellationToken HandlingToken => _attempts?.Token ?? base.HandlingToken;

    /// <summary>Which message is being handled.</summary>
    internal DeliveryPlace Place => new(Key, Scope.SuperStep, Deliveries - 1);

    /// <summary>Whether the executor has state members.</summary>
    private protected virtual bool HasState => false;

    private AttemptState Attempts => _attempts ??= new AttemptState();

    /// <summary>Handles a message by the attempts that are declared for its handler.</summary>
    /// <param name="inbox">Where the message is.</param>
    /// <param name="policy">What is declared.</param>
    protected ValueTask RetryAsync(Inbox inbox, HandlerPolicy policy) => new HandlerAttempts(this, inbox, policy).RunAsync();

    /// <summary>Takes the next message of an inbox and calls its handler.</summary>
    /// <param name="inbox">The inbox's ordinal.</param>
    protected virtual ValueTask AttemptAsync(int inbox) => throw new UnreachableException();

    /// <summary>Takes the next message of an inbox and calls the compensation of its handler.</summary>
    /// <param name="inbox">The inbox's ordinal.</param>
    /// <param name="failure">Why the handler has failed.</param>
    protected virtual ValueTask CompensateAsync(int inbox, HandlerFailure failure) => throw new UnreachableException();

    /// <summary>Lets a failed attempt take back what it has written to shared state.</summary>
    /// <returns><paramref name="view"/>.</returns>
    protected Shared<T> Revertible<T>(Shared<T> view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Attempts.Shared.Add(view);
        return view;
    }

    internal sealed override void RequestHalt()
    {
        if (_attempts is { IsActive: true } attempts)
            attempts.AsksToHalt = true;
        else
            base.RequestHalt();
    }

    /// <summary>Begins the attempts at one message: what they send is staged, so that it can be dropped.</summary>
    internal void BeginAttempts()
    {
        var attempts = Attempts;
        (attempts.IsActive, attempts.AsksToHalt) = (true, false);
        lock (StagingLock)
        {
            BeginStaging();
            attempts.Staged = StagedCount;
        }
    }

    /// <summary>Remembers what an attempt may change.</summary>
    internal void Mark()
    {
        var attempts = Attempts;
        foreach (var view in attempts.Shared)
            view.Mark();

        attempts.State.Clear();
        if (!HasContent)
            return;

        var writer = new MessagePackWriter(attempts.State);
        WriteContent(ref writer);
        writer.Flush();
    }

    /// <summary>Undoes what an attempt has changed since <see cref="Mark"/>.</summary>
    internal void Revert()
    {
        var attempts = Attempts;
        lock (StagingLock)
            DropStaged(attempts.Staged);
        foreach (var view in attempts.Shared)
            view.Revert();
        attempts.AsksToHalt = false;
        if (HasState)
            RestoreState(attempts.State);
    }

    /// <summary>Calls the handler of the next message of an inbox.</summary>
    internal ValueTask TryAsync(Inbox inbox) => AttemptAsync(inbox.Ordinal);

    /// <summary>Calls the compensation of the handler of the next message of an inbox.</summary>
    internal ValueTask GiveUpAsync(Inbox inbox, HandlerFailure failure) => CompensateAsync(inbox.Ordinal, failure);

    /// <summary>Begins one attempt.</summary>
    /// <param name="attempt">Which it is, from 1.</param>
    /// <param name="token">What its handler is given; <see langword="null"/> for what every handler is.</param>
    internal void BeginAttempt(int attempt, CancellationToken? token) => (Attempts.Attempt, Attempts.Token) = (attempt, token);

    /// <summary>Ends the attempts at one message, of which the last one counts.</summary>
    internal void EndAttempts()
    {
        var attempts = Attempts;
        (attempts.IsActive, attempts.Attempt, attempts.Token) = (false, 1, null);
        if (attempts.AsksToHalt)
            base.RequestHalt();
    }

    /// <summary>Lets the message being handled come back for a further attempt, once the superstep has not failed.</summary>
    /// <param name="inbox">Where it came from.</param>
    /// <param name="made">How many attempts were made.</param>
    /// <param name="due">When it comes back, in ticks of UTC.</param>
    internal void Park(Inbox inbox, int made, long due)
    {
        var (superStep, delivery) = FirstDelivery;
        var effects = KnownEffectKey is { } key ? Scope.Journal.EffectsOf(key) : [];
        lock (StagingLock)
            Stage(inbox.Park(new ParkedDelivery(superStep, delivery, made, KnownEffectKey, effects), due));
    }

    /// <summary>Makes a new instance of the executor when it is needed next.</summary>
    private protected abstract void Renew();

    private void RestoreState(PayloadBuffer state)
    {
        Renew();
        if (state.Length == 0)
            return;

        Prepare();
        var reader = new MessagePackReader(state.Memory);
        for (var members = reader.ReadMapHeader(); members > 0; members--)
        {
            var name = reader.ReadStringSequence()!.Value;
            if (!TryReadState(name.FirstSpan, ref reader))
                reader.Skip();
        }
    }
}
