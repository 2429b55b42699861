using System.Diagnostics;
using CompiledWorkflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Benchmarks.Parking;

/// <summary>What many runs that wait cost a host, and how fast one of them wakes.</summary>
internal static class ParkedRuns
{
    private const int Parallelism = 32;
    private const int Awakenings = 1000;

    /// <param name="args"><c>sqlite</c> and a file, or <c>postgres</c> and a connection string; and the number of runs.</param>
    public static async Task RunAsync(string[] args)
    {
        var count = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        await using ICheckpointStore store = args[0] == "postgres" ? new PostgresCheckpointStore(args[1]) : new SqliteCheckpointStore(args[1]);
        await using var services = new ServiceCollection().AddSingleton(store).AddWorkflow<Waiting>().BuildServiceProvider();
        var host = services.GetServices<IHostedService>().Single();
        var client = services.GetRequiredService<IWorkflowClient<Waiting>>();
        await host.StartAsync(CancellationToken.None);

        // What is made once, by the first runs, does not count.
        await ParkAsync(client, 0, 1000);
        var before = Memory();
        var clock = Stopwatch.StartNew();
        await ParkAsync(client, 1000, count);
        var parked = clock.Elapsed;
        var bytes = Memory() - before;

        var random = new Random(17);
        var answers = new List<TimeSpan>();
        foreach (var number in Enumerable.Range(1000, count).OrderBy(_ => random.Next()).Take(Awakenings))
            answers.Add(await AnswerAsync(client, number));

        var sleepers = await Task.WhenAll(Enumerable.Range(0, Awakenings).Select(i => client.StartAsync(new Errand(i, TimeSpan.FromSeconds(10 + (20.0 * i / Awakenings))))));
        var lateness = new List<TimeSpan>();
        foreach (var runId in sleepers)
            lateness.Add((await client.WaitForResultAsync(runId)).Outputs.Single());

        await host.StopAsync(CancellationToken.None);
        Console.WriteLine("| store | runs that wait | bytes of the host a run | parked in | response to end, median | p99 | timer late by, median | p99 |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        Console.WriteLine($"| {store.GetType().Name} | {count:N0} | {(double)bytes / count:N1} | {parked.TotalSeconds:N0} s | {Shown(answers, 0.5)} | {Shown(answers, 0.99)} | {Shown(lateness, 0.5)} | {Shown(lateness, 0.99)} |");
    }

    private static async Task ParkAsync(IWorkflowClient<Waiting> client, int from, int count)
    {
        await Parallel.ForAsync(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (number, _) => await client.StartAsync(new Errand(number, null), $"run-{number}", CancellationToken.None));
        while (await client.QueryAsync(new RunQuery { Statuses = [RunStatus.Running] }).AnyAsync())
            await Task.Delay(100);
    }

    private static async Task<TimeSpan> AnswerAsync(IWorkflowClient<Waiting> client, int number)
    {
        var request = (await client.GetPendingRequestsAsync($"run-{number}")).Single();
        var clock = Stopwatch.StartNew();
        await client.RespondAsync($"run-{number}", request.RequestId, number);
        _ = await client.WaitForEndAsync($"run-{number}");
        return clock.Elapsed;
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Shown(List<TimeSpan> times, double quantile) => $"{times.Order().ElementAt((int)(quantile * (times.Count - 1))).TotalMilliseconds:N1} ms";
}
