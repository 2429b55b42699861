namespace CompiledWorkflows;

/// <summary>Decides when a run takes its supersteps, and hears what it tells.</summary>
internal interface IRunDriver
{
    /// <summary>Waits until the run may take a superstep.</summary>
    /// <returns><see langword="false"/> where it is to stop here.</returns>
    ValueTask<bool> EnterAsync();

    /// <summary>Learns that the superstep has ended.</summary>
    void Leave();

    /// <summary>Takes an event that has happened.</summary>
    void Publish(WorkflowEvent published);
}
