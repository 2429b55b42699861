using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>An open file of the operating system.</summary>
internal sealed class LocalFile(SafeFileHandle handle) : DiskFile
{
    public override long Length => RandomAccess.GetLength(handle);

    public override int Read(Span<byte> destination, long offset) => RandomAccess.Read(handle, destination, offset);

    public override void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(handle, bytes, offset);

    public override void SetLength(long length) => RandomAccess.SetLength(handle, length);

    public override void Flush() => RandomAccess.FlushToDisk(handle);

    public override void Dispose() => handle.Dispose();
}
