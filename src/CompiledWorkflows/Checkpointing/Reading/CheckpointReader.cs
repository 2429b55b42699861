namespace CompiledWorkflows;

/// <summary>Reads checkpoints without the workflow that made them and without its types, for people and tools that look into a store.</summary>
/// <remarks>All members are thread-safe. Whatever the bytes are, reading ends in a document or in a <see cref="CheckpointCorruptedException"/>, and takes at most a constant times their length of memory.</remarks>
public static class CheckpointReader
{
    /// <summary>Reads a checkpoint out of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The checkpoint.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="UnknownCheckpointException">The store holds no such checkpoint.</exception>
    /// <exception cref="CheckpointCorruptedException">The checkpoint is damaged, or of a later format.</exception>
    public static async Task<CheckpointDocument> ReadAsync(ICheckpointStore store, CheckpointId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var records = await store.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        return records.Count > 0 ? Read(id, records) : throw new UnknownCheckpointException(id);
    }

    /// <summary>Puts a checkpoint together from the records that hold it.</summary>
    /// <param name="id">The checkpoint.</param>
    /// <param name="records">What <see cref="ICheckpointStore.ReadAsync"/> returned for it. Their bytes must stay as they are while the document is used.</param>
    /// <exception cref="ArgumentException">There are no records.</exception>
    /// <exception cref="CheckpointCorruptedException">They are damaged, of a later format, or do not make that checkpoint.</exception>
    public static CheckpointDocument Read(CheckpointId id, IReadOnlyList<CheckpointRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.Count == 0)
            throw new ArgumentException($"A checkpoint is read from one record or more, and there are none: the store has no checkpoint '{id}'.", nameof(records));

        var image = CheckpointImage.Read(id, records);
        return new CheckpointDocument(image.Header, image.Identity, image.Outputs, image.All);
    }

    /// <summary>Reads the payload of one record: a base is a whole checkpoint, a delta what changed, a journal record what it notes.</summary>
    /// <param name="payload">The record's payload. Its bytes must stay as they are while the document is used.</param>
    /// <exception cref="CheckpointCorruptedException">It is damaged, of a later format, or no payload.</exception>
    public static CheckpointDocument Read(ReadOnlyMemory<byte> payload) => new(CheckpointPayload.Read(payload, "The payload"));
}
