using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CompiledWorkflows;

/// <summary>The file systems of this machine: .NET's own file API and what it cannot do, to flush a directory and to open a file without locking it.</summary>
internal sealed partial class LocalDisk : Disk
{
    private const int NoSuchFile = 2;
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    private LocalDisk()
    {
    }

    public static LocalDisk Instance { get; } = new();

    public override void CreateDirectory(string path, bool flush)
    {
        var parents = new List<string>();
        for (var missing = path; flush && !Directory.Exists(missing) && Path.GetDirectoryName(missing) is { } parent; missing = parent)
            parents.Add(parent);

        _ = Directory.CreateDirectory(path);
        foreach (var parent in parents)
            FlushDirectory(parent);
    }

    public override IEnumerable<string> Files(string directory, string extension)
    {
        try
        {
            return Directory.EnumerateFiles(directory, "*" + extension);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    public override bool Exists(string path) => File.Exists(path);

    public override DiskFile? TryOpen(string path, FileAccess access)
    {
        try
        {
            return new LocalFile(File.OpenHandle(path, FileMode.Open, access, Shared));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public override DiskFile OpenOrCreate(string path) => new LocalFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, Shared));

    public override DiskFile? TryLock(string path)
    {
        try
        {
            return new LocalFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None));
        }
        catch (IOException e) when (IsLockedByAnother(e))
        {
            return null;
        }
    }

    public override DiskFile? TryOpenLocked(string path) => TryOpenUnlocked(path) is { } handle ? new LocalFile(handle) : null;

    public override void Replace(string path, string destination) => File.Move(path, destination, overwrite: true);

    public override void Delete(string path) => File.Delete(path);

    /// <remarks>Windows keeps names without being asked.</remarks>
    public override void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var handle = TryOpenUnlocked(path) ?? throw new DirectoryNotFoundException($"The directory '{path}' is gone.");
        if (FSync(handle) != 0)
            throw Failure("flush", path);
    }

    /// <summary>Opens a file or directory for reading without the advisory lock that .NET takes on every file.</summary>
    private static SafeFileHandle? TryOpenUnlocked(string path)
    {
        var closeOnExec = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;
        var descriptor = Open(path, closeOnExec);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true)
            : Marshal.GetLastPInvokeError() == NoSuchFile ? null
            : throw Failure("open", path);
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS; a sharing and a lock violation of Windows.</summary>
    private static bool IsLockedByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    private static IOException Failure(string what, string path)
        => new($"Could not {what} '{path}': {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle handle);
}
