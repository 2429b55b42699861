using System.Diagnostics;

namespace CompiledWorkflows.Tests;

/// <summary>A running test child, whose lines are read one by one.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The program in its own folder, beside what it needs.</summary>
    private static readonly string Program = Path.Join(AppContext.BaseDirectory, "..", "..", "CompiledWorkflows.TestChild", new DirectoryInfo(AppContext.BaseDirectory).Name, "CompiledWorkflows.TestChild.dll");

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public static ChildProcess Start(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    /// <summary>Starts a child that cannot make a file larger than so many KiB: its writes fail in the middle, as on a full disk.</summary>
    public static ChildProcess StartLimited(int kibibytes, params string[] arguments) =>
        Start("bash", ["-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"", "bash", Program, .. arguments]);

    private static ChildProcess Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // A process that is killed leaves the sockets behind on which it would be debugged.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        // The runtime would otherwise map its code through a file that is larger than a limited child's.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new ChildProcess(Process.Start(start)!);
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public async Task<string> ReadToEndAsync() => await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);

    public async Task<string> ReadErrorsAsync() => await _process.StandardError.ReadToEndAsync().WaitAsync(Patience);

    public bool HasExited => _process.HasExited;

    public void WriteLine(string line) => _process.StandardInput.WriteLine(line);

    public void LetGo() => _process.StandardInput.WriteLine();

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }
}
