namespace CompiledWorkflows.Tests;

/// <summary>An open file of a <see cref="SimulatedDisk"/>.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, SimulatedContent content, bool isLock = false) : DiskFile
{
    public override long Length
    {
        get
        {
            disk.Begin(DiskCall.GetLength).End();
            return content.Cached.Length;
        }
    }

    public override int Read(Span<byte> destination, long offset)
    {
        var available = (int)Math.Clamp(content.Cached.Length - offset, 0, destination.Length);
        var fate = disk.Begin(DiskCall.Read, available);
        content.Cached.AsSpan((int)offset, fate.Bytes).CopyTo(destination);
        fate.End();
        return fate.Bytes;
    }

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        var fate = disk.Begin(DiskCall.Write, bytes.Length);
        content.Write(bytes[..fate.Bytes], (int)offset);
        disk.LastChanged = content;
        fate.End();
    }

    public override void SetLength(long length)
    {
        var fate = disk.Begin(DiskCall.SetLength);
        content.SetLength((int)length);
        disk.LastChanged = content;
        fate.End();
    }

    public override void Flush()
    {
        var fate = disk.Begin(DiskCall.Flush);
        if (fate.Forgets)
            content.Forget();
        else
            content.Flush();

        fate.End();
    }

    public override void Dispose()
    {
        if (isLock)
            content.IsLocked = false;
    }
}
