using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The time that one attempt has.</summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly RetryingNode _node;
    private readonly TimeSpan _timeout;
    private readonly int _attempt;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    public AttemptLimit(RetryingNode node, TimeSpan timeout, int attempt)
    {
        _node = node;
        _timeout = timeout;
        _attempt = attempt;
        node.BeginAttempt(attempt, null);
        _timer = new CancellationTokenSource(timeout, node.Scope.TimeProvider);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, node.HandlingToken);
    }

    /// <summary>Cancelled when the time has passed, and whenever a handler's token is.</summary>
    public CancellationToken Token => _linked.Token;

    /// <summary>What an exception is called if the end of the time is its cause.</summary>
    public Exception? Explain(Exception exception)
        => exception is OperationCanceledException && _timer.IsCancellationRequested && !_node.Graph.HasFailed && !_node.Scope.CancellationRequested
            ? new TimeoutException($"Attempt {_attempt} of executor '{_node.Id}' took longer than {_timeout.TotalSeconds:0.###} s.", exception)
            : null;

    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
