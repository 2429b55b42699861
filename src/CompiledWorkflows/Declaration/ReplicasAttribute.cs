namespace CompiledWorkflows;

/// <summary>Runs several instances of one executor, each with its own state.</summary>
/// <typeparam name="TExecutor">The executor. An edge into it without a route reaches all of its replicas; a fan-in from it waits for each.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReplicasAttribute<TExecutor> : Attribute
{
    /// <summary>Declares the number of instances.</summary>
    /// <param name="count">How many, at least 1.</param>
    public ReplicasAttribute(int count) => Count = count;

    /// <summary>The number of instances.</summary>
    public int Count { get; }
}
