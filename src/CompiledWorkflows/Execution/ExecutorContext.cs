namespace CompiledWorkflows;

/// <summary>What a handler knows of its run.</summary>
public class ExecutorContext
{
    internal ExecutorContext()
    {
    }
}

/// <summary>What a handler knows of its run.</summary>
/// <typeparam name="TSelf">The executor.</typeparam>
public sealed class ExecutorContext<TSelf> : ExecutorContext;
