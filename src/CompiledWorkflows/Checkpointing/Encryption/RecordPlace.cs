using System.Buffers.Binary;

namespace CompiledWorkflows;

/// <summary>Where a record stands, beside what its header tells: encryption binds it to that place.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Previous">The sequence number of the checkpoint that a delta changes, so that none between them can be left out.</param>
internal readonly record struct RecordPlace(string RunId, long Previous)
{
    /// <summary>Stands for no checkpoint: only a delta needs one.</summary>
    public const long None = -1;

    public static RecordPlace Of(CheckpointRecord record, string runId, long latest) => new(runId, record.Kind == CheckpointRecordKind.Delta ? latest : None);

    /// <summary>The associated data: the header, the previous checkpoint in eight bytes, and the run's id in UTF-16, which alone has a form for every string.</summary>
    public byte[] AssociatedData(ReadOnlySpan<byte> header)
    {
        var data = new byte[header.Length + sizeof(long) + (sizeof(char) * RunId.Length)];
        header.CopyTo(data);
        var rest = data.AsSpan(header.Length);
        BinaryPrimitives.WriteInt64BigEndian(rest, Previous);
        for (var i = 0; i < RunId.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(rest[(sizeof(long) + (sizeof(char) * i))..], RunId[i]);
        return data;
    }
}
