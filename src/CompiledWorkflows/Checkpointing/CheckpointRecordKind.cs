namespace CompiledWorkflows;

/// <summary>What a record of a run's log holds. The numeric values are part of the checkpoint format and never change.</summary>
public enum CheckpointRecordKind : byte
{
    /// <summary>A whole checkpoint: nothing before it is needed to restore it.</summary>
    Base = 0,

    /// <summary>What changed since the checkpoint before it.</summary>
    Delta = 1,

    /// <summary>A small record between checkpoints: an attempt, a recorded effect, a response, the end of the run.</summary>
    Journal = 2,
}
