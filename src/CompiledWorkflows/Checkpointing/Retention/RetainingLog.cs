namespace CompiledWorkflows;

/// <summary>The writing end of a log that is trimmed as it grows.</summary>
internal sealed class RetainingLog(ICheckpointLog inner, RetentionPolicy policy, TimeProvider timeProvider) : ICheckpointLog
{
    private readonly RetentionWindow _window = new(policy);

    public long NextSequence => inner.NextSequence;

    public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
    {
        // The payload is the caller's again once the append is done.
        var (isBase, bytes) = (record.Kind == CheckpointRecordKind.Base, record.Payload.Length);
        var timestamp = record.Kind == CheckpointRecordKind.Journal ? default(DateTimeOffset?) : CheckpointHeader.Read(record.Payload).Timestamp;
        await inner.AppendAsync(record, cancellationToken).ConfigureAwait(false);
        if (timestamp is { } time)
        {
            _window.Add(record.Sequence, isBase, time, bytes);
            await TrimAsync().ConfigureAwait(false);
        }
    }

    public ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default) => inner.TrimAsync(sequence, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async ValueTask TrimAsync()
    {
        if (_window.Find(timeProvider.GetUtcNow()) is not { } sequence)
            return;

        try
        {
            await inner.TrimAsync(sequence, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            // The record is saved, and that is what the run has to know. What could not be removed is removed with the next base or by the next sweep;
            // a log that somebody else has taken is found out by the next append.
        }
    }
}
