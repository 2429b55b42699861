using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Tests.Servers;

/// <summary>A PostgreSQL server of our own: its files in a temporary directory, reached by a socket in there.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly TemporaryDirectory _directory = new();
    private readonly bool _syncs;

    private PostgresServer(bool syncs) => _syncs = syncs;

    public string ConnectionString => $"Host={_directory.Path};Username={Account};Database=postgres;Maximum Pool Size=10";

    private static string? Programs { get; } = FindPrograms();

    private string Data => Path.Join(_directory.Path, "data");

    /// <summary>Starts a server whose writes nobody flushes to the disk: it outlives a crash, not a loss of power.</summary>
    public static Task<PostgresServer> CreateAsync() => CreateAsync(syncs: false);

    public static async Task<PostgresServer> CreateAsync(bool syncs)
    {
        if (Programs is null)
            MissingProgram.Report("PostgreSQL is not installed: `apt-get install postgresql`.");

        var server = new PostgresServer(syncs);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", Account, server._directory.Path);

        await server.RunProgramAsync("initdb", "--pgdata", server.Data, "--username", Account, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync()
        => RunProgramAsync("pg_ctl", "start", "--pgdata", Data, "--wait", "--log", Path.Join(_directory.Path, "log"), "--options", $"-k {_directory.Path} -c listen_addresses= -c max_connections=500 -c shared_buffers=16MB -c fsync={(_syncs ? "on" : "off")}");

    /// <summary>Ends the server at once, as a crash does; the next start recovers from its log.</summary>
    public Task CrashAsync() => RunProgramAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate");

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        _directory.Dispose();
    }

    private static string? FindPrograms()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Join(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(packaged).FirstOrDefault(folder => File.Exists(Path.Join(folder, "initdb")));
    }

    /// <summary>Runs a program of PostgreSQL, which refuses to be run by root.</summary>
    private Task RunProgramAsync(string program, params string[] arguments)
    {
        var path = Path.Join(Programs, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid", Account, "--regid", Account, "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var run = await ProcessRun.StartAsync(program, arguments, Path.GetTempPath());
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {run.Output}{run.Errors}");
    }
}
