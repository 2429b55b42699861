using System.Diagnostics;
using System.Text;
using CompiledWorkflows.Tests;

namespace CompiledWorkflows.Hosting.Tests.Chaos;

/// <summary>Host processes that are killed and started anew.</summary>
internal sealed class ToilHosts(string address, string effects, int count)
{
    private readonly StringBuilder _told = new();
    private readonly List<ChildProcess> _hosts = [];

    public int Kills { get; private set; }

    /// <summary>Kills hosts at random, one after another, for some time; all live at the end.</summary>
    public async Task KillAsync(Random random, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (_hosts.Count < count)
            _hosts.Add(await StartAsync());

        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            await Task.Delay(random.Next(1000), cancellationToken);
            var victim = random.Next(count);
            _hosts[victim].Kill();
            Kills++;
            await HearAsync(_hosts[victim]);
            await Task.Delay(random.Next(500), cancellationToken);
            _hosts[victim] = await StartAsync();
        }
    }

    /// <summary>Lets all hosts end in an orderly way.</summary>
    /// <returns>What all hosts have told.</returns>
    public async Task<string> StopAsync()
    {
        foreach (var host in _hosts)
            host.LetGo();
        foreach (var host in _hosts)
            await HearAsync(host);
        return _told.ToString();
    }

    private async Task<ChildProcess> StartAsync()
    {
        var host = ChildProcess.Start("toil", address, effects);
        for (var line = await host.ReadLineAsync(); line != "running"; line = await host.ReadLineAsync())
            _ = _told.AppendLine(line ?? throw new InvalidOperationException(await host.ReadErrorsAsync()));
        return host;
    }

    private async Task HearAsync(ChildProcess host)
    {
        _ = _told.Append(await host.ReadToEndAsync()).AppendLine(await host.ReadErrorsAsync());
        host.Dispose();
    }
}
