using System.Globalization;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A node in a graph of its own, which is always handling and keeps what it is given to send.</summary>
internal sealed class LoneNode : Node
{
    private readonly List<SentMessage> _sent = [];
    private string? _fixedKey;

    public LoneNode(string id, string runId, int replica, TimeProvider timeProvider)
        : base(new WorkflowScope(new RunGraph<NoOutput>(nodes: 1)), id, inboxes: 0, replica)
    {
        Graph.Scope = new RunScope("test", runId, timeProvider) { Events = new EventQueue() };
        BeginDelivery();
    }

    public string ShownEffectKey
    {
        get => _fixedKey ?? string.Create(CultureInfo.InvariantCulture, $"{Scope.RunId}/{Id}/{ReplicaIndex}/{Scope.SuperStep}");
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            _fixedKey = value;
        }
    }

    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (StagingLock)
                return [.. _sent];
        }
    }

    internal override string EffectKey
    {
        get
        {
            RequireHandling();
            return ShownEffectKey;
        }
    }

    internal override void TakeUndeclared(Type type, object? message)
    {
        lock (StagingLock)
        {
            RequireHandling();
            DateTimeOffset? due = SendTime is not NextSuperStep and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
            _sent.Add(new SentMessage(message, type, due, due - Scope.TimeProvider.GetUtcNow()));
        }
    }

    /// <inheritdoc/>
    protected override ValueTask HandleAsync(int inbox) => default;
}
