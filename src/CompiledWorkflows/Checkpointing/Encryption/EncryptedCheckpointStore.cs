using System.Security.Cryptography;

namespace CompiledWorkflows;

/// <summary>Encrypts what another store keeps: with AES-256-GCM, so that whoever can read that store learns nothing of messages and state, and whoever can write to it can put nothing else in their place.</summary>
/// <remarks>
/// <para>
/// Each record is encrypted as a whole and is bound to its run id, sequence number, kind and the rest of its header, and a delta to the checkpoint that it changes. A record that was changed, that was moved to another run or another place
/// in a log, or before which a needed one is missing, is refused with a <see cref="CheckpointCorruptedException"/> when it is read. What cannot be noticed: that the newest records of a log, or whole runs, were deleted, and that a log was put back to what it was before.
/// </para>
/// <para>
/// In clear stay the headers, which listings are made of: the ids of workflow and runs, fingerprint, sequence, supersteps, times, status and counts; and the lengths of payloads, which are
/// those of the records and some hundred bytes. Listings tell what the inner store says, unchecked. Do not put secrets into ids of runs.
/// </para>
/// <para>
/// Every record has a key and a nonce of its own, which HKDF (RFC 5869) with SHA-256 makes of the current key and 192 random bits. AES-GCM with random nonces is limited to 2³² records for each key (NIST SP 800-38D, section 8.3); here
/// two of 2⁶⁴ records that were written with one <see cref="EncryptionKey"/> have the same random bits with a probability of less than 2⁻⁶⁴. <c>FORMAT.md</c> specifies the bytes.
/// </para>
/// <para>All members are safe for concurrent use, as those of the inner store are. The store owns the inner one: it is disposed of with it. The key ring is not.</para>
/// </remarks>
public sealed class EncryptedCheckpointStore : ICheckpointStore
{
    private readonly ICheckpointStore _inner;
    private readonly EncryptionKeyRing _keys;
    private readonly bool _acceptsPlain;

    /// <summary>Puts encryption around a store.</summary>
    /// <param name="inner">The store that keeps the records.</param>
    /// <param name="keys">The keys. They have to stay until the store, and every log that it opened, is disposed of.</param>
    /// <param name="options">How records are read.</param>
    /// <exception cref="PlatformNotSupportedException">The platform has no AES-GCM.</exception>
    public EncryptedCheckpointStore(ICheckpointStore inner, EncryptionKeyRing keys, EncryptedCheckpointStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(keys);
        if (!AesGcm.IsSupported)
            throw new PlatformNotSupportedException("This platform has no AES-GCM, with which checkpoints are encrypted. On Linux it comes with OpenSSL, in browsers it is missing.");

        _inner = inner;
        _keys = keys;
        _acceptsPlain = options?.AcceptsPlainRecords ?? false;
    }

    /// <inheritdoc/>
    public IRunLeases? Leases => _inner.Leases;

    /// <inheritdoc/>
    public async ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default)
    {
        var log = await _inner.OpenAsync(runId, nextSequence, cancellationToken).ConfigureAwait(false);
        try
        {
            var latest = log.NextSequence == 0 ? null : await _inner.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false);
            return new EncryptedLog(log, latest?.Id.Sequence ?? RecordPlace.None, runId, _keys);
        }
        catch
        {
            await log.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CheckpointCorruptedException">A record is not encrypted, or with a key that the ring does not have, or was moved or changed.</exception>
    public async ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default)
    {
        var records = await _inner.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        var decrypted = new CheckpointRecord[records.Count];
        var latest = RecordPlace.None;
        for (var i = 0; i < records.Count; i++)
        {
            decrypted[i] = EncryptedPayload.Decrypt(records[i], RecordPlace.Of(records[i], id.RunId, latest), _keys, _acceptsPlain);
            latest = records[i].Sequence;
        }

        return decrypted;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => _inner.ListAsync(runId, from, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => _inner.GetLatestAsync(runId, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => _inner.ListRunsAsync(after, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => _inner.QueryRunsAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => _inner.DeleteAsync(runId, cancellationToken);

    /// <summary>Disposes of the inner store.</summary>
    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
