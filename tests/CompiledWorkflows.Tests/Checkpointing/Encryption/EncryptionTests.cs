using System.Buffers.Binary;
using System.Security.Cryptography;
using CsCheck;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

public sealed class EncryptionTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _inner = new();
    private readonly EncryptedCheckpointStore _store;

    public EncryptionTests() => _store = new EncryptedCheckpointStore(_inner, Keys.Ring("k1"));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_bytes_are_those_of_the_format()
    {
        CheckpointRecord[] records = [TestRecords.Create("rün\ud800", 0, Base, 100), TestRecords.Create("rün\ud800", 1, Journal, 9), TestRecords.Create("rün\ud800", 2, Delta, 300)];
        await AppendAsync(_store, "rün\ud800", records);

        var stored = await _inner.ReadAsync(new CheckpointId("rün\ud800", 2));
        Assert.Equal([0L, 2L], stored.Select(r => r.Sequence));
        AssertBytes(records[0], stored[0], previous: -1);
        AssertBytes(records[2], stored[1], previous: 0);
    }

    [Fact]
    public async Task Every_record_has_a_salt_of_its_own()
    {
        await AppendAsync(_store, "a", TestRecords.Create("r", 0, Base));
        await AppendAsync(_store, "b", TestRecords.Create("r", 0, Base));

        var a = (await _inner.ReadAsync(new CheckpointId("a", 0)))[0].Payload.ToArray();
        var b = (await _inner.ReadAsync(new CheckpointId("b", 0)))[0].Payload.ToArray();
        Assert.Equal(a.Length, b.Length);
        Assert.NotEqual(Body(a)[1], Body(b)[1]);
    }

    [Fact]
    public void Any_changed_bit_is_refused_whether_or_not_the_integrity_check_is_made_right()
        => Gen.Select(Gen.Int[0, 600], Gen.Int[0, int.MaxValue], Gen.Bool).Sample(
            (size, bit, seals) =>
            {
                var record = Encrypted("r", TestRecords.Create("r", 0, Base, size));
                var payload = record.Payload.ToArray();
                bit %= 8 * (payload.Length - (seals ? 5 : 0));
                payload[bit / 8] ^= (byte)(1 << (bit % 8));
                Refuse("r", record with { Payload = seals ? MiniPack.Seal(payload[..^5]) : payload });
            },
            iter: 3000);

    [Fact]
    public void Any_truncation_is_refused()
    {
        var record = Encrypted("r", TestRecords.Create("r", 0, Base, 50));
        for (var length = 0; length < record.Payload.Length; length++)
        {
            Refuse("r", record with { Payload = record.Payload[..length] });
            if (length != record.Payload.Length - 5)
                Refuse("r", record with { Payload = MiniPack.Seal(record.Payload[..length].ToArray()) });
        }

        Refuse("r", record with { Payload = MiniPack.Seal([.. record.Payload.Span[..^5], 0xc0]) });
    }

    [Fact]
    public async Task A_record_is_refused_anywhere_but_in_its_place()
    {
        CheckpointRecord[] records = [.. Enumerable.Range(0, 4).Select(i => TestRecords.Create("r", i, i is 0 or 3 ? Base : Delta, 10))];
        await AppendAsync(_store, "r", records);
        var first = (await _inner.ReadAsync(new CheckpointId("r", 2))).ToList();
        var second = (await _inner.ReadAsync(new CheckpointId("r", 3)))[0];

        Refuse("other", first[0]);
        Refuse("r", second with { Sequence = 0 });
        Refuse("r", first[0] with { Kind = Delta });
        Refuse("r", first[0], first[2]);
        Refuse("r", second, first[1]);
        Refuse("r", first[1]);
        Refuse("r", first[0], first[1], Resequenced(first[1], 2));
        Assert.Equal(3, (await ReadAsync("r", [.. first])).Count);
    }

    [Fact]
    public async Task Keys_change_while_what_is_there_stays_readable()
    {
        CheckpointRecord[] records = [.. Enumerable.Range(0, 3).Select(i => TestRecords.Create("r", i, i == 0 ? Base : Delta, 10))];
        await AppendAsync(_store, "r", records[0]);
        await using var rotated = new EncryptedCheckpointStore(_inner, Keys.Ring("k2", "k1"));
        await AppendAsync(rotated, "r", records[1..]);

        var read = await rotated.ReadAsync(new CheckpointId("r", 2));
        Assert.Equal(records.Select(r => Convert.ToHexString(r.Payload.Span)), read.Select(r => Convert.ToHexString(r.Payload.Span)));
        Assert.Equal(["k1", "k2", "k2"], (await _inner.ReadAsync(new CheckpointId("r", 2))).Select(r => Body(r.Payload)[0]));
        _ = Assert.Single(await _store.ReadAsync(new CheckpointId("r", 0)));
        var refused = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await _store.ReadAsync(new CheckpointId("r", 2)));
        Assert.Equal("Record 1 of run 'r' is encrypted with the key 'k2', which the key ring does not have; it has 'k1'. Add the key to the ring, for reading.", refused.Message);
    }

    [Fact]
    public async Task A_key_with_the_right_id_and_other_bytes_is_refused()
    {
        await AppendAsync(_store, "r", TestRecords.Create("r", 0, Base));
        await using var wrong = new EncryptedCheckpointStore(_inner, new EncryptionKeyRing(new EncryptionKey("k1", new byte[32])));

        var refused = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await wrong.ReadAsync(new CheckpointId("r", 0)));

        Assert.Contains("cannot be decrypted with the key 'k1'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_records_are_read_only_where_that_is_asked_for()
    {
        await AppendAsync(_inner, "r", TestRecords.Create("r", 0, Base));
        await AppendAsync(_store, "r", TestRecords.Create("r", 1, Delta));

        var refused = await Assert.ThrowsAsync<CheckpointCorruptedException>(async () => await _store.ReadAsync(new CheckpointId("r", 1)));
        Assert.Contains("is not encrypted", refused.Message, StringComparison.Ordinal);
        await using var lenient = new EncryptedCheckpointStore(_inner, Keys.Ring("k1"), new EncryptedCheckpointStoreOptions { AcceptsPlainRecords = true });
        Assert.Equal([TestRecords.Create("r", 0, Base).Payload.ToArray(), TestRecords.Create("r", 1, Delta).Payload.ToArray()], (await lenient.ReadAsync(new CheckpointId("r", 1))).Select(r => r.Payload.ToArray()));
    }

    [Fact]
    public async Task Without_the_store_around_it_a_reader_says_what_is_missing()
    {
        await AppendAsync(_store, "r", TestRecords.Create("r", 0, Base));

        var refused = await Assert.ThrowsAsync<CheckpointCorruptedException>(() => CheckpointReader.ReadAsync(_inner, new CheckpointId("r", 0)));

        Assert.Equal("Checkpoint 'r@0' is encrypted. Read it through an EncryptedCheckpointStore that has the key 'k1'.", refused.Message);
    }

    [Fact]
    public void Keys_are_checked_and_overwritten()
    {
        Assert.Contains("has 31 bytes", Assert.Throws<ArgumentException>(() => new EncryptionKey("k", new byte[31])).Message, StringComparison.Ordinal);
        _ = Assert.ThrowsAny<ArgumentException>(() => new EncryptionKey("", new byte[32]));
        Assert.Contains("'k'", Assert.Throws<ArgumentException>(() => Keys.Ring("k", "l", "k")).Message, StringComparison.Ordinal);
        var ring = Keys.Ring("k", "l");
        ring.Dispose();
        ring.Dispose();
        var disposed = new EncryptedCheckpointStore(_inner, ring);
        _ = Assert.Throws<ObjectDisposedException>(() => AppendAsync(disposed, "r", TestRecords.Create("r", 0, Base)).GetAwaiter().GetResult());
    }

    private static CheckpointRecord Encrypted(string runId, CheckpointRecord record)
    {
        var inner = new InMemoryCheckpointStore();
        AppendAsync(new EncryptedCheckpointStore(inner, Keys.Ring("k1")), runId, record).GetAwaiter().GetResult();
        return inner.ReadAsync(new CheckpointId(runId, record.Sequence)).AsTask().GetAwaiter().GetResult()[0];
    }

    private static void Refuse(string runId, params CheckpointRecord[] stored)
        => Assert.ThrowsAny<CheckpointCorruptedException>(() => ReadAsync(runId, stored).GetAwaiter().GetResult());

    private static async Task<IReadOnlyList<CheckpointRecord>> ReadAsync(string runId, params CheckpointRecord[] stored)
        => await new EncryptedCheckpointStore(new ScriptedStore { OnRead = _ => stored }, Keys.Ring("k1")).ReadAsync(new CheckpointId(runId, 0));

    /// <summary>A record whose header says another sequence number, as somebody without the key can make it.</summary>
    private static CheckpointRecord Resequenced(CheckpointRecord record, byte sequence)
    {
        var payload = record.Payload.ToArray();
        Assert.Equal(record.Sequence, payload[4]);
        payload[4] = sequence;
        return record with { Sequence = sequence, Payload = MiniPack.Seal(payload[..^5]) };
    }

    /// <summary>Decrypts by the words of FORMAT.md, and compares.</summary>
    private static void AssertBytes(CheckpointRecord expected, CheckpointRecord stored, long previous)
    {
        var payload = stored.Payload.ToArray();
        var header = MiniPack.RawHeader(payload);
        Assert.Equal(MiniPack.RawHeader(expected.Payload.ToArray()), header);
        Assert.Equal((long)MiniPack.Crc(payload.AsSpan()[..^5]), ((List<object?>)MiniPack.Read(payload)!)[2]);

        var body = Body(payload);
        Assert.Equal("k1", body[0]);
        var salt = (byte[])body[1]!;
        Assert.Equal(24, salt.Length);
        var derived = HKDF.DeriveKey(HashAlgorithmName.SHA256, SHA256.HashData("k1"u8), 44, salt, "CompiledWorkflows checkpoint record, AES-256-GCM"u8.ToArray());
        var before = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(before, previous);
        byte[] associated = [.. header, .. before, 0, 0x72, 0, 0xfc, 0, 0x6e, 0xd8, 0];
        var ciphertext = (byte[])body[2]!;
        var plaintext = new byte[ciphertext.Length - 16];
        using var cipher = new AesGcm(derived.AsSpan(0, 32), 16);
        cipher.Decrypt(derived.AsSpan(32), ciphertext.AsSpan()[..^16], ciphertext.AsSpan()[^16..], plaintext, associated);
        Assert.Equal(expected.Payload.ToArray(), plaintext);
    }

    private static List<object?> Body(ReadOnlyMemory<byte> payload)
    {
        var extension = Assert.IsType<MiniPack.Patch>(((List<object?>)MiniPack.Read(payload)!)[1]);
        Assert.Equal(2, extension.Type);
        return MiniPack.ReadAll(extension.Body);
    }

    private static async Task AppendAsync(ICheckpointStore store, string runId, params CheckpointRecord[] records)
    {
        await using var log = await store.OpenAsync(runId, records[0].Sequence);
        foreach (var record in records)
            await log.AppendAsync(record);
    }
}
