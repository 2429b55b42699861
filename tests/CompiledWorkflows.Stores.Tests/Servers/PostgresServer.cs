using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Tests.Servers;

/// <summary>A PostgreSQL server of our own: its files in a temporary directory, reached by a socket in there.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly TemporaryDirectory _directory = new();

    private PostgresServer()
    {
    }

    public string ConnectionString => $"Host={_directory.Path};Username={Account};Database=postgres;Maximum Pool Size=10";

    private static string? Programs { get; } = FindPrograms();

    private string Data => Path.Join(_directory.Path, "data");

    public static async Task<PostgresServer> CreateAsync()
    {
        Assert.SkipUnless(Programs is not null || Environment.GetEnvironmentVariable("CI") == "true", "PostgreSQL is not installed: `apt-get install postgresql`.");
        var server = new PostgresServer();
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", Account, server._directory.Path);

        await server.RunProgramAsync("initdb", "--pgdata", server.Data, "--username", Account, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync()
        => RunProgramAsync("pg_ctl", "start", "--pgdata", Data, "--wait", "--log", Path.Join(_directory.Path, "log"), "--options", $"-k {_directory.Path} -c listen_addresses= -c max_connections=500 -c shared_buffers=16MB -c fsync=off");

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
        var path = Path.Join(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed: `apt-get install postgresql`."), program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid", Account, "--regid", Account, "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var run = await ProcessRun.StartAsync(program, arguments, Path.GetTempPath());
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
