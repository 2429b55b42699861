// Requests of a port inside of a sub-workflow are answered by executors around it: the small ones at once, others later, the rest outside.
using CompiledWorkflows;

public sealed record Charge(decimal Amount);

public sealed record Paid(decimal Amount);

public sealed record Check(string Id, decimal Amount);

[Executor]
public sealed partial class Cashier
{
    [Handler] public Charge OnAmount(decimal amount) => new(amount);
}

[RequestPort<Charge, Paid>("card-terminal")]
public sealed partial class CardTerminal;

[Workflow("payment")]
[Start<Cashier>]
[Edge<Cashier, CardTerminal>]
[Output<CardTerminal>]
public sealed partial class Payment;

[Executor]
public sealed partial class Desk
{
    [Handler] public Paid OnCharge(Charge charge) => new(charge.Amount);
}

[Executor]
[Sends<Answer<Charge, Paid>>]
public sealed partial class Office
{
    [State] private readonly Queue<Request<Charge, Paid>> _waiting = new();

    [Handler]
    public Check OnRequest(Request<Charge, Paid> request)
    {
        _waiting.Enqueue(request);
        return new Check(request.RequestId, request.Value.Amount);
    }

    [Handler]
    public void OnChecked(bool isFine, ExecutorContext<Office> context)
    {
        var request = _waiting.Dequeue();
        context.Send(request.Answer(new Paid(isFine ? request.Value.Amount : 0)));
    }
}

[Executor]
public sealed partial class Checker
{
    [Handler] public bool OnCheck(Check check) => check.Id.Length > 0 && check.Amount < 1000;
}

[Workflow("shop")]
[Start<Payment>]
[Case<CardTerminal, Desk>(When = nameof(IsSmall))]
[Edge<Desk, CardTerminal>]
[Case<CardTerminal, Office>(When = nameof(IsUsual))]
[Edge<Office, CardTerminal>]
[Edge<Office, Checker>]
[Edge<Checker, Office>]
[Output<Payment>]
public sealed partial class Shop
{
    private static bool IsSmall(Charge charge) => charge.Amount < 10;

    private static bool IsUsual(Request<Charge, Paid> request) => request.Value.Amount < 1000;
}
