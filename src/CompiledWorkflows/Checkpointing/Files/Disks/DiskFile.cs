namespace CompiledWorkflows;

/// <summary>An open file.</summary>
internal abstract class DiskFile : IDisposable
{
    public abstract long Length { get; }

    /// <summary>Reads at most as many bytes as there is space for; none only at the file's end.</summary>
    public abstract int Read(Span<byte> destination, long offset);

    /// <summary>Writes all of the bytes, or fails when any number of them has been written.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes, long offset);

    public abstract void SetLength(long length);

    /// <summary>Makes the file's bytes and length survive a power failure; not its name.</summary>
    public abstract void Flush();

    public abstract void Dispose();

    /// <summary>Reads until there is no more space, or no more file.</summary>
    /// <returns>How many bytes were read.</returns>
    public int ReadAll(Span<byte> destination, long offset)
    {
        var count = 0;
        while (count < destination.Length && Read(destination[count..], offset + count) is > 0 and var read)
            count += read;

        return count;
    }
}
