using MessagePack;

namespace CompiledWorkflows;

/// <summary>The hosts that share a directory, and their claims: a small file, replaced as a whole by whoever has locked the one beside it.</summary>
/// <remarks>
/// It is not flushed: after a power failure no host lives that it speaks of. For the same reason a file that cannot be read counts as none: hosts find that they
/// are not known, and register anew.
/// </remarks>
internal sealed class FileLeases(Disk disk, string directory) : TableLeases
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);

    private readonly string _path = Path.Join(directory, "hosts.leases");
    private readonly string _lockPath = Path.Join(directory, "hosts.lock");
    private readonly string _newPath = Path.Join(directory, "hosts.new");

    private protected override async ValueTask<T> UseAsync<T>(Func<LeaseTable, T> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DiskFile? held;
        while ((held = disk.TryLock(_lockPath)) is null)
            await Task.Delay(Turn, cancellationToken).ConfigureAwait(false);

        using (held)
        {
            var table = Load();
            var result = use(table);
            Save(table);
            return result;
        }
    }

    private LeaseTable Load()
    {
        using var file = disk.TryOpen(_path, FileAccess.Read);
        if (file is null)
            return new LeaseTable();

        var bytes = new byte[file.Length];
        var reader = new MessagePackReader(bytes.AsMemory(0, file.ReadAll(bytes, 0)));
        try
        {
            return LeaseTable.Read(ref reader);
        }
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException)
        {
            return new LeaseTable();
        }
    }

    private void Save(LeaseTable table)
    {
        var bytes = new PayloadBuffer();
        var writer = new MessagePackWriter(bytes);
        table.Write(ref writer);
        writer.Flush();

        using (var file = disk.OpenOrCreate(_newPath))
        {
            file.SetLength(0);
            file.Write(bytes.Span, 0);
        }

        disk.Replace(_newPath, _path);
    }
}
