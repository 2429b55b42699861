using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

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

    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private RunLock(SafeFileHandle handle, string path) => (_handle, _path) = (handle, path);

    /// <summary>Takes the lock, or returns <see langword="null"/> where another holds it.</summary>
    public static RunLock? TryAcquire(string path)
    {
        while (true)
        {
            SafeFileHandle handle;
            try
            {
                handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                return null;
            }

            var acquired = false;
            try
            {
                acquired = OperatingSystem.IsWindows() || NameLeadsTo(handle, path);
                if (acquired)
                    return new RunLock(handle, path);
            }
            finally
            {
                if (!acquired)
                    handle.Dispose();
            }
        }
    }

    public void Dispose()
    {
        if (_handle.IsClosed)
            return;

        try
        {
            if (!OperatingSystem.IsWindows())
                File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A lock file that stays behind is in nobody's way: the next owner takes it over.
        }

        _handle.Dispose();
    }

    private static bool NameLeadsTo(SafeFileHandle handle, string path)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        RandomNumberGenerator.Fill(token);
        RandomAccess.Write(handle, token, 0);

        using var named = Disk.TryOpenUnlocked(path);
        Span<byte> found = stackalloc byte[TokenBytes];
        return named is not null && RandomAccess.Read(named, found, 0) == TokenBytes && found.SequenceEqual(token);
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS; a sharing and a lock violation of Windows.</summary>
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
