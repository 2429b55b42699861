namespace CompiledWorkflows;

/// <summary>The process is dead: whatever still runs in it is of no effect.</summary>
internal sealed class ProcessDiedException() : Exception("The process died here, in a crash that a test has planned.");
