// Two writers of shared state without a merge that can never write in one superstep: one follows the other. A third only reads.
using CompiledWorkflows;

public sealed record Balance(decimal Amount);

[Executor]
public sealed partial class Deposit
{
    [Handler]
    public decimal OnAmount(decimal amount, Shared<Balance> balance)
    {
        balance.Value = new Balance(amount);
        return amount;
    }
}

[Executor]
public sealed partial class Fee
{
    [Handler]
    public decimal OnAmount(decimal amount, Shared<Balance> balance)
    {
        balance.Update(before => before with { Amount = before.Amount - 1 });
        return balance.Value.Amount;
    }
}

[Executor]
public sealed partial class Statement
{
    [Handler]
    public string OnAmount(decimal amount, Shared<Balance> balance) => $"{amount} of {balance.Value.Amount}";
}

[Workflow("account")]
[SharedState<Balance>(Initial = nameof(Nothing))]
[Start<Deposit>]
[Edge<Deposit, Fee>]
[Edge<Fee, Statement>]
[Output<Statement>]
public sealed partial class Account
{
    private static Balance Nothing() => new(0);
}
