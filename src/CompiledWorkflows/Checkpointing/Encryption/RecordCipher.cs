using System.Security.Cryptography;

namespace CompiledWorkflows;

/// <summary>Encrypts records with AES-256-GCM, each with a key of its own that HKDF makes of the key and a random salt; specified in <c>FORMAT.md</c>.</summary>
internal static class RecordCipher
{
    public const int SaltLength = 24;
    public const int TagLength = 16;

    private const int NonceLength = 12;

    private static ReadOnlySpan<byte> Purpose => "CompiledWorkflows checkpoint record, AES-256-GCM"u8;

    /// <summary>Encrypts a record.</summary>
    /// <param name="key">The key.</param>
    /// <param name="associatedData">What the record is bound to.</param>
    /// <param name="plaintext">What is encrypted.</param>
    /// <param name="salt">Filled with the random salt.</param>
    /// <param name="ciphertext">Filled with the ciphertext and its tag.</param>
    public static void Encrypt(EncryptionKey key, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> plaintext, Span<byte> salt, Span<byte> ciphertext)
    {
        RandomNumberGenerator.Fill(salt);
        Span<byte> derived = stackalloc byte[EncryptionKey.Length + NonceLength];
        Derive(key, salt, derived);
        using var cipher = new AesGcm(derived[..EncryptionKey.Length], TagLength);
        cipher.Encrypt(derived[EncryptionKey.Length..], plaintext, ciphertext[..^TagLength], ciphertext[^TagLength..], associatedData);
        CryptographicOperations.ZeroMemory(derived);
    }

    /// <summary>Decrypts what <see cref="Encrypt"/> encrypted.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It was encrypted with another key, for another place, or has changed.</exception>
    public static byte[] Decrypt(EncryptionKey key, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> ciphertext)
    {
        Span<byte> derived = stackalloc byte[EncryptionKey.Length + NonceLength];
        Derive(key, salt, derived);
        var plaintext = new byte[ciphertext.Length - TagLength];
        using var cipher = new AesGcm(derived[..EncryptionKey.Length], TagLength);
        cipher.Decrypt(derived[EncryptionKey.Length..], ciphertext[..^TagLength], ciphertext[^TagLength..], plaintext, associatedData);
        CryptographicOperations.ZeroMemory(derived);
        return plaintext;
    }

    private static void Derive(EncryptionKey key, ReadOnlySpan<byte> salt, Span<byte> derived)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, derived, salt, Purpose);
}
