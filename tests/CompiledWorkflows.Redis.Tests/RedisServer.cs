using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CompiledWorkflows.Testing;
using StackExchange.Redis;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>A server of its own on the loopback address, with a directory of its own.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _directory = Directory.CreateTempSubdirectory("cwf-redis-").FullName;
    private readonly List<IConnectionMultiplexer> _connections = [];
    private readonly string[] _settings;
    private Process _process = null!;

    private RedisServer(string[] settings) => _settings = settings;

    public int Port { get; } = FreePort();

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>How a store connects. The timeouts suit machines that do other things besides.</summary>
    public string Configuration => $"{Address},connectTimeout=30000,syncTimeout=60000,asyncTimeout=60000,allowAdmin=true";

    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        RequireInstalled();
        var server = new RedisServer(settings);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts a cluster that has one server.</summary>
    public static async Task<RedisServer> StartClusterAsync()
    {
        var server = await StartAsync("--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1", "--cluster-port", $"{FreePort()}");
        _ = await server.AskAsync("CLUSTER ADDSLOTSRANGE 0 16383", answer => answer.StartsWith("+OK", StringComparison.Ordinal));
        _ = await server.AskAsync("CLUSTER INFO", answer => answer.Contains("cluster_state:ok", StringComparison.Ordinal));
        return server;
    }

    public async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(Configuration);
        _connections.Add(connection);
        return connection;
    }

    /// <summary>Starts the server on what it left, and waits until it answers.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments = ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _directory, "--save", "", "--logfile", "log", .. _settings];
        _process = Process.Start(new ProcessStartInfo(Program, arguments))!;
        _ = await AskAsync("PING", answer => answer.StartsWith("+PONG", StringComparison.Ordinal));
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
            await connection.DisposeAsync();

        await KillAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static void RequireInstalled()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, Program))))
            MissingProgram.Report($"{Program} is not installed: `apt-get install redis-server`.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks, on a connection of its own, until the answer is as wanted.</summary>
    private async Task<string> AskAsync(string command, Func<string, bool> isWanted)
    {
        var buffer = new byte[4096];
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            var answer = "";
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(command + "\r\n"));
                answer = System.Text.Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
                if (isWanted(answer))
                    return answer;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                answer = e.Message;
            }

            if (waiting.Elapsed > Patience || _process.HasExited)
                throw new InvalidOperationException($"{Program} answered {command} with '{answer}', and wrote {File.ReadAllText(Path.Join(_directory, "log"))}");
        }
    }
}
