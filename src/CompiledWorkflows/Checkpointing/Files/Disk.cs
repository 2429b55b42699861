using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>What .NET's own file API cannot do: open a directory, and open a file without locking it.</summary>
internal static partial class Disk
{
    private const int NoSuchFile = 2;

    /// <summary>Makes the names in a directory survive a power failure. Windows keeps them without being asked.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var handle = TryOpenUnlocked(path) ?? throw new DirectoryNotFoundException($"The directory '{path}' is gone.");
        if (FSync(handle) != 0)
            throw Failure("flush", path);
    }

    /// <summary>Creates a directory and, where asked, makes the names of all that had to be created survive a power failure.</summary>
    public static void CreateDirectory(string path, bool flush)
    {
        var parents = new List<string>();
        for (var missing = path; flush && !Directory.Exists(missing) && Path.GetDirectoryName(missing) is { } parent; missing = parent)
            parents.Add(parent);

        _ = Directory.CreateDirectory(path);
        foreach (var parent in parents)
            FlushDirectory(parent);
    }

    /// <summary>Opens a file or directory for reading without the advisory lock that .NET takes on every file; Unix only.</summary>
    /// <returns><see langword="null"/> where there is nothing of that name.</returns>
    public static SafeFileHandle? TryOpenUnlocked(string path)
    {
        var closeOnExec = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;
        var descriptor = Open(path, closeOnExec);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true)
            : Marshal.GetLastPInvokeError() == NoSuchFile ? null
            : throw Failure("open", path);
    }

    private static IOException Failure(string what, string path)
        => new($"Could not {what} '{path}': {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle handle);
}
