namespace CompiledWorkflows;

/// <summary>What a database keeps of a checkpoint in columns of its own, so that listing reads no payloads.</summary>
/// <param name="Header">The header of its payload, where <see cref="CheckpointHeader.Run"/> need not be set.</param>
/// <param name="PayloadBytes">The length of its payload.</param>
public readonly record struct StoredHeader(CheckpointHeader Header, int PayloadBytes);
