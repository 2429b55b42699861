namespace CompiledWorkflows;

/// <summary>What a store in files asks of the operating system, call by call.</summary>
/// <remarks>Tests put one in its place that fails, dies between any two calls, and forgets what was not flushed.</remarks>
internal abstract class Disk
{
    /// <summary>Creates a directory and, where asked, makes the names of all that had to be created survive a power failure.</summary>
    public abstract void CreateDirectory(string path, bool flush);

    /// <summary>The paths of the files of a directory that have an extension; none where the directory is missing.</summary>
    public abstract IEnumerable<string> Files(string directory, string extension);

    /// <summary>Whether there is a file, in a directory that the caller knows it may use.</summary>
    public abstract bool Exists(string path);

    /// <summary>Opens a file that others may use too, or returns <see langword="null"/> where there is none.</summary>
    public abstract DiskFile? TryOpen(string path, FileAccess access);

    /// <summary>Opens a file that others may use too, for reading and writing, and makes it where it is missing.</summary>
    public abstract DiskFile OpenOrCreate(string path);

    /// <summary>Opens a file as <see cref="OpenOrCreate"/> does and locks it until it is closed; <see langword="null"/> where another has locked it.</summary>
    public abstract DiskFile? TryLock(string path);

    /// <summary>Opens a file for reading, locked or not, or returns <see langword="null"/> where there is none; Unix only.</summary>
    public abstract DiskFile? TryOpenLocked(string path);

    /// <summary>Gives a file another name, in the place of whatever had it: at no instant is there none.</summary>
    public abstract void Replace(string path, string destination);

    /// <summary>Deletes a file, if there is one.</summary>
    public abstract void Delete(string path);

    /// <summary>Makes the names in a directory survive a power failure.</summary>
    public abstract void FlushDirectory(string path);
}
