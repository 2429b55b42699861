using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Hosts, their beats and their claims, as one whole. Used by one caller at a time.</summary>
internal sealed class LeaseTable
{
    private readonly Dictionary<string, long> _beats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);

    public IReadOnlyCollection<RunHost> Hosts => [.. _beats.Select(host => new RunHost(host.Key, host.Value))];

    public IReadOnlyCollection<string> Claims => [.. _claims.Keys];

    public bool Register(string hostId) => _beats.TryAdd(hostId, 0);

    /// <returns>The claimed runs that are to be cancelled; <see langword="null"/> where the host is not known.</returns>
    public IReadOnlyCollection<string>? Beat(string hostId)
    {
        if (!_beats.TryGetValue(hostId, out var beat))
            return null;

        _beats[hostId] = beat + 1;
        return [.. _claims.Where(claim => claim.Value is { IsCancelled: true } held && held.HostId == hostId).Select(claim => claim.Key)];
    }

    public bool Evict(RunHost host) => _beats.TryGetValue(host.HostId, out var beat) && beat == host.Beat && Deregister(host.HostId);

    public bool Deregister(string hostId)
    {
        foreach (var (runId, claim) in _claims)
        {
            if (claim.HostId == hostId)
                _ = _claims.Remove(runId);
        }

        return _beats.Remove(hostId);
    }

    public bool TryClaim(string runId, string hostId)
        => _beats.ContainsKey(hostId) && (_claims.TryAdd(runId, new Claim(hostId, false)) || _claims[runId].HostId == hostId);

    public bool Release(string runId, string hostId) => _claims.TryGetValue(runId, out var claim) && claim.HostId == hostId && _claims.Remove(runId);

    public bool RequestCancel(string runId)
    {
        if (!_claims.TryGetValue(runId, out var claim))
            return false;

        _claims[runId] = claim with { IsCancelled = true };
        return true;
    }

    /// <summary>Writes an array of two maps: from hosts to beats, and from runs to arrays of their host and whether they are to be cancelled.</summary>
    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(2);
        writer.WriteMapHeader(_beats.Count);
        foreach (var (hostId, beat) in _beats)
        {
            WriteId(ref writer, hostId);
            writer.Write(beat);
        }

        writer.WriteMapHeader(_claims.Count);
        foreach (var (runId, claim) in _claims)
        {
            WriteId(ref writer, runId);
            writer.WriteArrayHeader(2);
            WriteId(ref writer, claim.HostId);
            writer.Write(claim.IsCancelled);
        }
    }

    /// <exception cref="MessagePackSerializationException">It is not what <see cref="Write"/> writes.</exception>
    public static LeaseTable Read(ref MessagePackReader reader)
    {
        var table = new LeaseTable();
        _ = reader.ReadArrayHeader();
        for (var hosts = reader.ReadMapHeader(); hosts > 0; hosts--)
            table._beats[ReadId(ref reader)] = reader.ReadInt64();

        for (var claims = reader.ReadMapHeader(); claims > 0; claims--)
        {
            var runId = ReadId(ref reader);
            _ = reader.ReadArrayHeader();
            table._claims[runId] = new Claim(ReadId(ref reader), reader.ReadBoolean());
        }

        return table;
    }

    /// <summary>Ids are any characters, and half of a surrogate pair is no UTF-8.</summary>
    private static void WriteId(ref MessagePackWriter writer, string id) => writer.Write(MemoryMarshal.AsBytes(id.AsSpan()));

    private static string ReadId(ref MessagePackReader reader)
    {
        var bytes = System.Buffers.BuffersExtensions.ToArray(reader.ReadBytes() ?? throw new MessagePackSerializationException("An id is nil."));
        return new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    private sealed record Claim(string HostId, bool IsCancelled);
}
