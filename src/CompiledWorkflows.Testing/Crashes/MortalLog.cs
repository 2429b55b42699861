namespace CompiledWorkflows;

/// <summary>A log as a mortal process reaches it.</summary>
internal sealed class MortalLog(ICheckpointLog inner, MortalProcess process) : ICheckpointLog
{
    public long NextSequence => inner.NextSequence;

    public async ValueTask AppendAsync(CheckpointRecord record, CancellationToken cancellationToken = default)
        => await CallAsync($"AppendAsync of record {record.Sequence}", () => inner.AppendAsync(record, cancellationToken)).ConfigureAwait(false);

    public async ValueTask TrimAsync(long sequence, CancellationToken cancellationToken = default)
        => await CallAsync($"TrimAsync before record {sequence}", () => inner.TrimAsync(sequence, cancellationToken)).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
        => await CallAsync("DisposeAsync of the log", inner.DisposeAsync).ConfigureAwait(false);

    private ValueTask<bool> CallAsync(string what, Func<ValueTask> call)
        => process.CallAsync(what, async () =>
        {
            await call().ConfigureAwait(false);
            return true;
        });
}
