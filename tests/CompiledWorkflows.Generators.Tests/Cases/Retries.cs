// Attempts, their limits and compensations, of single handlers and of the whole executor, and what effects return.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Retries;

public sealed record Order(string Id, decimal Total);

public sealed record Receipt(string Id, List<decimal> Parts);

[Executor]
[AttemptTimeout(2.5)]
public sealed partial class Payer
{
    [State] private int _count;

    [Handler]
    [Retry(5, DelaySeconds = 0.5, Factor = 3, MaxDelaySeconds = 3600, Jitter = 0.1, On = [typeof(IOException), typeof(TimeoutException)], Except = [typeof(FileNotFoundException)])]
    public async Task<Receipt> OnOrder(Order order, Shared<List<string>> board, ExecutorContext<Payer> context, CancellationToken token)
    {
        _count++;
        board.Value = [.. board.Value, order.Id];
        var parts = await context.OnceAsync("parts", () => Task.FromResult(new List<decimal> { order.Total }));
        await context.OnceAsync("mail", inner => Task.Delay(0, inner));
        return await context.OnceAsync("receipt", () => Task.FromResult(new Receipt(order.Id, parts)));
    }

    [Compensation]
    private Receipt? OnFailed(Order order, HandlerFailure failure, Shared<List<string>> board, ExecutorContext context) => failure.Attempts > 3 ? null : new Receipt(order.Id, []);

    [Handler]
    public void OnNumber(int number, CancellationToken token) => _count += number;
}

[Executor]
public sealed partial class Gatherer
{
    [Handler]
    public string OnPair(int number, Receipt receipt) => $"{number} {receipt.Id}";

    [Compensation]
    public string OnPairFailed(int number, Receipt receipt, HandlerFailure failure) => failure.Message;
}

[Executor]
[Sends<Order>]
[Sends<int>]
public sealed partial class Intake
{
    [Handler]
    [Retry(2)]
    public void On(Order order, ExecutorContext<Intake> context)
    {
        context.Send(order);
        context.Send(1);
    }
}

[Workflow("retries")]
[Start<Intake>]
[SharedState<List<string>>(Initial = nameof(Empty))]
[Edge<Intake, Payer>]
[FanIn<Gatherer>(typeof(Intake), typeof(Payer))]
[Output<Gatherer>]
public sealed partial class Retrying
{
    public static List<string> Empty() => [];
}
