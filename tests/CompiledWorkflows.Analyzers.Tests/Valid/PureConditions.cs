// Pure conditions in every form: expression bodies, patterns, LINQ, local functions, recursion, local variables that change.
using CompiledWorkflows;

public sealed record Line(string Product, int Quantity, decimal Price);

public sealed record Order(string Id, Line[] Lines, DateOnly Due, DateTimeOffset Placed, Guid Customer);

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Work
{
    [Handler] public void OnOrder(Order order) => _ = order;
}

[Executor]
public sealed partial class Rest
{
    [Handler] public void OnOrder(Order order) => _ = order;
}

[Workflow("orders")]
[Start<Intake>]
[Case<Intake, Work>(When = nameof(IsLarge))]
[Case<Intake, Work>(When = nameof(IsOdd))]
[Case<Intake, Work>(When = nameof(IsUrgent))]
[Case<Intake, Work>(When = nameof(IsKnown))]
[Case<Intake, Work>(When = nameof(IsDeep))]
[Otherwise<Intake, Rest>]
public sealed partial class Orders
{
    private static bool IsLarge(Order order) => order is { Lines: [_, _, ..] lines, Id: ['A' or 'B', ..] } && lines.Sum(line => line.Quantity * line.Price) > 100;

    private static bool IsOdd(Order order)
    {
        var sum = 0;
        foreach (var (_, quantity, _) in order.Lines)
            sum += quantity;

        return IsOddNumber(sum);

        static bool IsOddNumber(int number) => number % 2 != 0;
    }

    private static bool IsUrgent(Order order)
        => order.Due.ToDateTime(TimeOnly.MinValue) - order.Placed.UtcDateTime < TimeSpan.FromDays(2) || order.Placed > DateTimeOffset.UnixEpoch.AddYears(30);

    private static bool IsKnown(Order order) => order.Customer != Guid.Empty && order.Id.Length switch
    {
        0 => false,
        < 10 when order.Lines.Length > 0 => true,
        _ => order.Lines.GroupBy(line => line.Product).All(group => group.Count() == 1),
    };

    private static bool IsDeep(Order order) => Depth(order.Id) > 2;

    private static int Depth(ReadOnlySpan<char> id) => id.IndexOf('/') is var at && at < 0 ? 0 : 1 + Depth(id[(at + 1)..]);
}
