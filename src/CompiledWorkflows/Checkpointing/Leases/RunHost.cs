namespace CompiledWorkflows;

/// <summary>A host of runs, as a store knows it.</summary>
/// <param name="HostId">Its id.</param>
/// <param name="Beat">How often it has shown that it lives.</param>
public readonly record struct RunHost(string HostId, long Beat);
