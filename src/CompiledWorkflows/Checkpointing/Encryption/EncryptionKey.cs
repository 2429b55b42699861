using System.Security.Cryptography;

namespace CompiledWorkflows;

/// <summary>A key that checkpoints are encrypted with, and the id by which records name it.</summary>
/// <remarks>Thread-safe. The key's bytes are kept where the garbage collector makes no copies of them, and are overwritten by <see cref="Dispose"/>.</remarks>
public sealed class EncryptionKey : IDisposable
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Length, pinned: true);
    private bool _disposed;

    /// <summary>Takes a key.</summary>
    /// <param name="id">Tells the key from all others that were ever used with a store; it stands in each record in clear.</param>
    /// <param name="bytes">
    /// 32 bytes that nobody can guess, as <see cref="RandomNumberGenerator.GetBytes(int)"/> or a key management service makes them; a password is no key.
    /// They are copied: the caller may overwrite them with <see cref="CryptographicOperations.ZeroMemory"/>.
    /// </param>
    /// <exception cref="ArgumentException">The id is empty, or the key has another length.</exception>
    public EncryptionKey(string id, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (bytes.Length != Length)
            throw new ArgumentException($"The key '{id}' has {bytes.Length} bytes. AES-256 takes {Length}: make them with RandomNumberGenerator.GetBytes({Length}), and keep them where secrets are kept.", nameof(bytes));

        Id = id;
        bytes.CopyTo(_bytes);
    }

    /// <summary>The key's id.</summary>
    public string Id { get; }

    /// <summary>Overwrites the key. Stores that use it can neither read nor write from then on.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }

    internal ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }
}
