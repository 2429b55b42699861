using MessagePack;

namespace CompiledWorkflows;

/// <summary>What stays the same through all records of a run.</summary>
public sealed record RunIdentity
{
    /// <summary>The declared id of the workflow.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>The id of the run first started: the run's own, or that of the run at the root of its forks. Effect keys are made of it.</summary>
    public required string RootRunId { get; init; }

    /// <summary>The checkpoint that the run was forked from, if it was.</summary>
    public required CheckpointId? ForkedFrom { get; init; }

    /// <summary>The fingerprint of the workflow's contract: ids, types and edges, never source text.</summary>
    public required ulong Fingerprint { get; init; }

    internal void Write(ref MessagePackWriter writer)
    {
        writer.Write(WorkflowId);
        writer.Write(RunId);
        writer.Write(RootRunId == RunId ? null : RootRunId);
        if (ForkedFrom is { } parent)
        {
            writer.WriteArrayHeader(2);
            writer.Write(parent.RunId);
            writer.Write(parent.Sequence);
        }
        else
        {
            writer.WriteNil();
        }

        writer.Write(Fingerprint);
    }

    internal static RunIdentity Read(ref MessagePackReader reader)
    {
        var workflowId = Text(ref reader);
        var runId = Text(ref reader);
        return new RunIdentity
        {
            WorkflowId = workflowId,
            RunId = runId,
            RootRunId = reader.ReadString() ?? runId,
            ForkedFrom = reader.TryReadNil() ? null : ReadId(ref reader),
            Fingerprint = reader.ReadUInt64(),
        };
    }

    private static CheckpointId ReadId(ref MessagePackReader reader)
        => reader.ReadArrayHeader() == 2
            ? new CheckpointId(Text(ref reader), reader.ReadInt64())
            : throw new MessagePackSerializationException("A checkpoint id is an array of a run id and a sequence number.");

    private static string Text(ref MessagePackReader reader)
        => reader.ReadString() ?? throw new MessagePackSerializationException("An id is nil.");
}
