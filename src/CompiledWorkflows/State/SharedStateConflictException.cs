namespace CompiledWorkflows;

/// <summary>Two executors wrote the same shared state in one superstep, and nothing says how to merge what they wrote. The superstep had no effect.</summary>
public sealed class SharedStateConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="state">The type of the state.</param>
    /// <param name="firstExecutorId">The executor that wrote first, in declaration order.</param>
    /// <param name="secondExecutorId">The executor that wrote next.</param>
    /// <param name="superStep">The superstep, from 0.</param>
    public SharedStateConflictException(string state, string firstExecutorId, string secondExecutorId, long superStep)
        : base($"Executors '{firstExecutorId}' and '{secondExecutorId}' both wrote the shared state {state} in superstep {superStep}. Name a Merge method in its [SharedState], or let only one of them write.")
    {
        FirstExecutorId = firstExecutorId;
        SecondExecutorId = secondExecutorId;
    }

    /// <summary>The executor that wrote first, in declaration order.</summary>
    public string FirstExecutorId { get; }

    /// <summary>The executor that wrote next.</summary>
    public string SecondExecutorId { get; }
}
