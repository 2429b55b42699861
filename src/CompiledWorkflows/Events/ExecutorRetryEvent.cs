using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A handler has thrown, and is to try again, or its compensation is about to be called.</summary>
public sealed class ExecutorRetryEvent : ExecutorEvent
{
    internal ExecutorRetryEvent(Node node, Exception exception, int attempt, DateTimeOffset? nextAttempt)
        : base(node)
    {
        Exception = exception;
        Attempt = attempt;
        NextAttempt = nextAttempt;
    }

    /// <summary>What the handler threw, unwrapped.</summary>
    public Exception Exception { get; }

    /// <summary>Which attempt has failed, from 1.</summary>
    public int Attempt { get; }

    /// <summary>When it tries again at the earliest, in UTC; <see langword="null"/> where no attempt is left and its compensation is called.</summary>
    public DateTimeOffset? NextAttempt { get; }
}
