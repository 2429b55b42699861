using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CompiledWorkflows;

namespace OrderService;

/// <summary>Lets the payment service and the worker run as processes of their own, kills the worker again and again, and counts in the end.</summary>
internal static class Demo
{
    public static async Task<int> RunAsync(Settings settings)
    {
        var port = FreePort();
        using var payments = Start("payments", "--port", $"{port}", "--ledger", settings.Ledger);
        try
        {
            await using var store = Stores.Open(settings.Store);
            for (var kill = 1; kill <= settings.Kills; kill++)
            {
                using var worker = StartWorker(settings, port);
                await ReachAsync(store, settings.Orders * kill / (settings.Kills + 1));
                worker.Kill();
                await worker.WaitForExitAsync();
                Console.WriteLine($"killed the worker, {kill} of {settings.Kills}");
            }

            using (var last = StartWorker(settings, port))
            {
                await ReachAsync(store, settings.Orders);
                last.Kill();
                await last.WaitForExitAsync();
            }

            return await CountAsync(settings, store);
        }
        finally
        {
            payments.Kill();
        }
    }

    private static Process StartWorker(Settings settings, int port)
        => Start("worker", "--store", settings.Store, "--payments", $"http://127.0.0.1:{port}/", "--orders", $"{settings.Orders}");

    /// <summary>Waits until so many orders have ended.</summary>
    private static async Task ReachAsync(ICheckpointStore store, int ended)
    {
        while ((await Status.CountAsync(store)).GetValueOrDefault(RunStatus.Completed) < ended)
            await Task.Delay(50);
    }

    /// <summary>Says how all orders have ended, and holds that against what was charged.</summary>
    private static async Task<int> CountAsync(Settings settings, ICheckpointStore store)
    {
        // Runs that have completed only tell their outputs.
        var orders = new Fulfilment(cashier: static () => throw new UnreachableException()) { Checkpoints = store };
        var (dispatched, refused) = (0, 0);
        for (var number = 1; number <= settings.Orders; number++)
        {
            var outcome = (await orders.ResumeAsync($"order-{number:D5}")).Outputs.Single();
            _ = outcome.Text.StartsWith("dispatched", StringComparison.Ordinal) ? dispatched++ : refused++;
        }

        var charges = Ledger.Read(settings.Ledger).ToList();
        Console.WriteLine($"{settings.Orders} orders: {dispatched} dispatched, {refused} refused");
        Console.WriteLine($"{charges.Count} charges, {charges.Count - charges.DistinctBy(charge => charge.Key).Count()} of them twice");
        return charges.Count == dispatched ? 0 : 1;
    }

    private static Process Start(params string[] arguments)
    {
        // As a native program, or by the host of .NET programs.
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return Process.Start(program, isHost ? [Environment.GetCommandLineArgs()[0], .. arguments] : arguments);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
