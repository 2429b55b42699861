namespace CompiledWorkflows;

/// <summary>What a <see cref="FanInAttribute{TTarget}">fan-in</see> takes when it fires.</summary>
public enum FanInMode
{
    /// <summary>One message of each source, the oldest; with several sets waiting it fires several times in one superstep, and the rest stays.</summary>
    Zip,

    /// <summary>All messages of all sources, once each source has sent one, as one list in the order of the sources.</summary>
    Gather,
}
