using System.Buffers;
using System.Security.Cryptography;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A payload whose header stands in clear before an extension of type 2, which holds all of it encrypted.</summary>
internal static class EncryptedPayload
{
    /// <summary>The MessagePack extension type of what is encrypted.</summary>
    public const sbyte TypeCode = 2;

    /// <summary>Whether a reader that stands after a header stands before what is encrypted.</summary>
    public static bool Follows(MessagePackReader reader)
        => !reader.End && reader.NextMessagePackType == MessagePackType.Extension && reader.ReadExtensionFormatHeader().TypeCode == TypeCode;

    /// <summary>Reads the id of the key that a reader stands before.</summary>
    public static string ReadKeyId(ref MessagePackReader reader)
    {
        var body = new MessagePackReader(reader.ReadExtensionFormat().Data);
        return body.ReadString() ?? throw new MessagePackSerializationException("The id of a key is nil.");
    }

    /// <summary>Encrypts a record that begins with a header.</summary>
    public static CheckpointRecord Encrypt(CheckpointRecord record, RecordPlace place, EncryptionKey key)
    {
        var header = Header(record.Payload).Span;
        Span<byte> salt = stackalloc byte[RecordCipher.SaltLength];
        var ciphertext = new byte[record.Payload.Length + RecordCipher.TagLength];
        RecordCipher.Encrypt(key, place.AssociatedData(header), record.Payload.Span, salt, ciphertext);

        var body = new PayloadBuffer(ciphertext.Length + 128);
        var writer = new MessagePackWriter(body);
        writer.Write(key.Id);
        writer.Write(salt);
        writer.Write(ciphertext);
        writer.Flush();

        var payload = new PayloadBuffer(header.Length + body.Length + 16);
        writer = new MessagePackWriter(payload);
        writer.WriteArrayHeader(3);
        writer.WriteRaw(header);
        writer.WriteExtensionFormat(new ExtensionResult(TypeCode, new ReadOnlySequence<byte>(body.Memory)));
        writer.Flush();
        Integrity.Append(payload);
        return record with { Payload = payload.Memory };
    }

    /// <summary>Decrypts a record.</summary>
    /// <exception cref="CheckpointCorruptedException">It is damaged, is not encrypted, has another place, or cannot be decrypted with the keys.</exception>
    public static CheckpointRecord Decrypt(CheckpointRecord record, RecordPlace place, EncryptionKeyRing keys, bool acceptsPlain)
    {
        var name = $"Record {record.Sequence} of run '{place.RunId}'";
        Integrity.Check(record.Payload.Span, name);
        try
        {
            var reader = new MessagePackReader(record.Payload);
            if (reader.ReadArrayHeader() != 3)
                throw new CheckpointCorruptedException($"{name} is not an array of header, content and integrity check.");

            var start = (int)reader.Consumed;
            var header = CheckpointHeader.Read(ref reader);
            if (header.Sequence != record.Sequence || header.Kind != record.Kind)
                throw new CheckpointCorruptedException($"{name} holds a {header.Kind} record of sequence {header.Sequence}: it was moved or changed.");

            var end = (int)reader.Consumed;
            return Follows(reader)
                ? record with { Payload = Decrypt(record.Payload.Span[start..end], record.Payload.Length, ref reader, place, keys, name) }
                : acceptsPlain
                ? record
                : throw new CheckpointCorruptedException($"{name} is not encrypted. If it was written before encryption was turned on, set {nameof(EncryptedCheckpointStoreOptions.AcceptsPlainRecords)} to read it.");
        }
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new CheckpointCorruptedException($"{name} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> header, int payloadLength, ref MessagePackReader reader, RecordPlace place, EncryptionKeyRing keys, string name)
    {
        var body = new MessagePackReader(reader.ReadExtensionFormat().Data);
        Integrity.CheckEnd(payloadLength, reader, name);
        var keyId = body.ReadString() ?? throw new CheckpointCorruptedException($"{name} does not name the key that it is encrypted with.");
        var salt = body.ReadBytes()?.ToArray();
        var ciphertext = body.ReadBytes()?.ToArray();
        if (salt is not { Length: RecordCipher.SaltLength } || ciphertext is not { Length: >= RecordCipher.TagLength } || !body.End)
            throw new CheckpointCorruptedException($"{name} does not hold a key id, a salt and a ciphertext.");

        var key = keys.Find(keyId)
            ?? throw new CheckpointCorruptedException($"{name} is encrypted with the key '{keyId}', which the key ring does not have; it has {keys.Describe()}. Add the key to the ring, for reading.");
        try
        {
            return RecordCipher.Decrypt(key, place.AssociatedData(header), salt, ciphertext);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new CheckpointCorruptedException($"{name} cannot be decrypted with the key '{keyId}': that key has other bytes than the one it was encrypted with, or the record was moved here or changed, or one before it is missing.", e);
        }
    }

    private static ReadOnlyMemory<byte> Header(ReadOnlyMemory<byte> payload)
    {
        var reader = new MessagePackReader(payload);
        _ = reader.ReadArrayHeader();
        var start = (int)reader.Consumed;
        _ = CheckpointHeader.Read(ref reader);
        return payload[start..(int)reader.Consumed];
    }
}
