namespace CompiledWorkflows;

/// <summary>The keys of an <see cref="EncryptedCheckpointStore"/>: one to write with, any number to read with.</summary>
/// <remarks>
/// Immutable and thread-safe. To change keys, first give every process that reads the new key as a further one, then make it the current one, and keep the
/// old one for reading as long as records are left that it encrypted. Records are not encrypted anew.
/// </remarks>
public sealed class EncryptionKeyRing : IDisposable
{
    private readonly Dictionary<string, EncryptionKey> _keys;

    /// <summary>Makes a ring of keys.</summary>
    /// <param name="current">The key that new records are encrypted with.</param>
    /// <param name="former">Further keys, for reading.</param>
    /// <exception cref="ArgumentException">Two keys have the same id.</exception>
    public EncryptionKeyRing(EncryptionKey current, params IEnumerable<EncryptionKey> former)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(former);
        Current = current;
        _keys = new(StringComparer.Ordinal) { [current.Id] = current };
        foreach (var key in former)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(former));
            if (!_keys.TryAdd(key.Id, key))
                throw new ArgumentException($"Two keys of the ring have the id '{key.Id}'. Records name their key by its id: give each key one of its own.", nameof(former));
        }
    }

    /// <summary>The key that new records are encrypted with.</summary>
    public EncryptionKey Current { get; }

    /// <summary>Overwrites all keys of the ring.</summary>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }

    internal EncryptionKey? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The ids of the keys, for a message.</summary>
    internal string Describe() => string.Join(", ", _keys.Keys.Select(id => $"'{id}'"));
}
