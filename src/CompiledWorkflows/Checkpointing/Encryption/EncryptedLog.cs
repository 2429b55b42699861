namespace CompiledWorkflows;

/// <summary>Encrypts what is appended to a log.</summary>
/// <param name="inner">The log.</param>
/// <param name="latest">The sequence number of the log's latest checkpoint, or <see cref="RecordPlace.None"/>.</param>
/// <param name="runId">The run.</param>
/// <param name="keys">The keys.</param>
internal sealed class EncryptedLog(ICheckpointLog inner, long latest, string runId, EncryptionKeyRing keys) : ICheckpointLog
{
    private long _latest = latest;

    public long NextSequence => inner.NextSequence;

    public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireNext(record, NextSequence);
        await inner.AppendAsync(EncryptedPayload.Encrypt(record, RecordPlace.Of(record, runId, _latest), keys.Current), cancellationToken).ConfigureAwait(false);
        if (record.Kind != CheckpointRecordKind.Journal)
            _latest = record.Sequence;
    }

    public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => inner.TrimAsync(sequence, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
