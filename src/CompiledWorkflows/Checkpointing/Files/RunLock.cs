using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>The ownership of one run's log among all threads, store objects and processes that use the directory.</summary>
/// <remarks>
/// <para>It is an exclusively opened file: the operating system gives it free when its holder dies. (.NET implements the exclusion
/// by <c>flock</c> on Unix, which excludes within a process as well.)</para>
/// <para>The holder deletes the file when it lets go, so that no lock files pile up. On Unix somebody else may have opened that file just
/// before and lock it just after: a lock on a file without a name, while a third makes and locks a new one. So whoever has locked the file makes
/// sure that the name still leads to it: it writes a token of its own and looks for it under the name. Only the holder of the file
/// under the name deletes the name, hence what was seen once stays true until the holder lets go.</para>
/// </remarks>
internal sealed class RunLock : IDisposable
{
    private const int TokenBytes = 16;

    private readonly RunFiles _files;
    private DiskFile? _file;

    private RunLock(RunFiles files, DiskFile file) => (_files, _file) = (files, file);

    /// <summary>Takes the lock, or returns <see langword="null"/> where another holds it.</summary>
    public static RunLock? TryAcquire(RunFiles files)
    {
        while (files.Disk.TryLock(files.LockPath) is { } file)
        {
            var acquired = false;
            try
            {
                acquired = OperatingSystem.IsWindows() || NameLeadsTo(file, files);
                if (acquired)
                    return new RunLock(files, file);
            }
            finally
            {
                if (!acquired)
                    file.Dispose();
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (_file is null)
            return;

        try
        {
            if (!OperatingSystem.IsWindows())
                _files.Disk.Delete(_files.LockPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A lock file that stays behind is in nobody's way: the next owner takes it over.
        }

        _file.Dispose();
        _file = null;
    }

    private static bool NameLeadsTo(DiskFile file, RunFiles files)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        _ = NewToken().TryWriteBytes(token);
        file.Write(token, 0);

        using var named = files.Disk.TryOpenLocked(files.LockPath);
        Span<byte> found = stackalloc byte[TokenBytes];
        return named is not null && named.ReadAll(found, 0) == TokenBytes && found.SequenceEqual(token);
    }

    /// <remarks>Unique, but no secret: <c>RandomNumberGenerator</c> would load OpenSSL, which takes longer than the whole start of a native program.</remarks>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The token tells owners apart; nothing that a run does depends on it.")]
    private static Guid NewToken() => Guid.NewGuid();
}
