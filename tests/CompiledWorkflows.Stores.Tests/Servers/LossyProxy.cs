using System.Net;
using System.Net.Sockets;

namespace CompiledWorkflows.Tests.Servers;

/// <summary>Stands between a client and a server, and cuts the connection when it is told to.</summary>
public sealed class LossyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly EndPoint _server;
    private bool _losesRequest;
    private bool _losesAnswer;

    public LossyProxy(EndPoint server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The next request does not reach the server.</summary>
    public void LoseRequest() => Volatile.Write(ref _losesRequest, true);

    /// <summary>The next request reaches the server, and what the server answers is lost.</summary>
    public void LoseAnswer() => Volatile.Write(ref _losesAnswer, true);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The proxy was disposed of.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            await server.ConnectAsync(_server);
            _ = await Task.WhenAny(PumpAsync(client, server, () => Interlocked.Exchange(ref _losesRequest, false)), PumpAsync(server, client, () => Interlocked.Exchange(ref _losesAnswer, false)));
        }
    }

    private static async Task PumpAsync(Socket from, Socket to, Func<bool> loses)
    {
        var buffer = new byte[65536];
        while (await from.ReceiveAsync(buffer) is var count and > 0)
        {
            if (loses())
                return;

            _ = await to.SendAsync(buffer.AsMemory(0, count));
        }
    }
}
