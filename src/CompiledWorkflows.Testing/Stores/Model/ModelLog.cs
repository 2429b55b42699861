namespace CompiledWorkflows;

/// <summary>A log that is open, and what its next append must do.</summary>
internal sealed class ModelLog(ICheckpointLog log)
{
    public ICheckpointLog Log => log;

    public LogStanding Standing { get; set; } = LogStanding.Owner;

    /// <summary>Whether the log has thrown a conflict, after which it never writes.</summary>
    public bool WasTold { get; set; }
}

/// <summary>Whether a log may append.</summary>
internal enum LogStanding
{
    /// <summary>It appends.</summary>
    Owner,

    /// <summary>It knows as much of a run without records as others do: the first or the latest of them goes on, as the store chooses.</summary>
    Rival,

    /// <summary>It meets a conflict.</summary>
    Lost,
}
