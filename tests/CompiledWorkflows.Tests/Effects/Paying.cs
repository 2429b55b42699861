namespace CompiledWorkflows.Tests;

public sealed record Receipt(string Id, decimal Amount, List<string> Lines);

/// <summary>What an effect does, and what happens after it.</summary>
public sealed class Cashbox
{
    public List<string> Charges { get; } = [];

    public Func<ExecutorContext, Task>? Between { get; set; }

    public Task<Receipt> ChargeAsync(string key, int amount)
    {
        Charges.Add(key);
        return Task.FromResult(new Receipt($"receipt {Charges.Count}", amount, [$"{amount}.00"]));
    }
}

[Executor]
public sealed partial class Payer(Cashbox cashbox)
{
    [Handler]
    public async Task<string> OnAmount(int amount, ExecutorContext<Payer> context)
    {
        var receipt = await context.OnceAsync("charge", () => cashbox.ChargeAsync(context.GetEffectKey("charge"), amount));
        await context.OnceAsync("mail", _ =>
        {
            cashbox.Charges.Add("mail");
            return Task.CompletedTask;
        });
        await (cashbox.Between?.Invoke(context) ?? Task.CompletedTask);
        return $"{receipt.Id}: {receipt.Amount} ({string.Join(",", receipt.Lines)})";
    }
}

[Workflow("paying")]
[Start<Payer>]
[Output<Payer>]
public sealed partial class Paying;
