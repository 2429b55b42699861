// Handlers that try again, are limited and compensated, by attributes of the method, the class and a base class, and effects of every form.
using CompiledWorkflows;

public sealed record Order(string Id, decimal Total);

public sealed record Receipt(string Id, List<decimal> Parts);

[Retry(3, DelaySeconds = 0.5, Jitter = 0.1, On = [typeof(IOException), typeof(TimeoutException)])]
public abstract class Trying
{
    protected static Task<int> CallAsync(CancellationToken token) => Task.FromResult(token.IsCancellationRequested ? 1 : 2);
}

[Executor]
[AttemptTimeout(10)]
[Sends<string>]
public sealed partial class Payer : Trying
{
    [State] private int _count;

    [Handler]
    [Retry(5, DelaySeconds = 30, Factor = 3, MaxDelaySeconds = 3600, Except = [typeof(ArgumentException)])]
    public async Task<Receipt> OnOrder(Order order, ExecutorContext<Payer> context, CancellationToken token)
    {
        _count += await CallAsync(token);
        var parts = await context.OnceAsync("parts", inner => Task.FromResult(new List<decimal> { order.Total / _count }));
        await context.OnceAsync("mail", async () => await Task.Yield());
        await context.OnceAsync("note", (CancellationToken inner) => File.WriteAllTextAsync("note", order.Id, inner));
        context.Send($"attempt {context.Attempt}");
        return await context.OnceAsync<Receipt>("receipt", () => Task.FromResult(new Receipt(order.Id, parts)));
    }

    [Compensation]
    private Receipt OnFailed(Order order, HandlerFailure failure, ExecutorContext<Payer> context, CancellationToken token)
    {
        _count = 0;
        context.Send(failure.Message + failure.Attempts + token.IsCancellationRequested);
        return new Receipt(order.Id, []);
    }
}

[Workflow("payment")]
[Start<Payer>]
[Output<Payer, Receipt>]
[Output<Payer, string>]
public sealed partial class Payment;
