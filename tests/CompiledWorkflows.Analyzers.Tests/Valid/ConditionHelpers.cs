// Conditions call helpers of other classes: generic maths, extension methods, operators, value types with methods, interfaces' static members.
using System.Numerics;
using CompiledWorkflows;

public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static implicit operator Money(decimal amount) => new(amount, "EUR");
}

public static class Compare
{
    public static bool IsBetween<T>(this T value, T least, T most)
        where T : INumber<T> => value >= least && value <= most;

    public static T Largest<T>(params ReadOnlySpan<T> values)
        where T : IComparable<T>
    {
        var largest = values[0];
        foreach (var value in values)
        {
            if (Comparer<T>.Default.Compare(value, largest) > 0)
                largest = value;
        }

        return largest;
    }
}

[Executor]
public sealed partial class Till
{
    [Handler] public Money OnAmount(decimal amount) => amount;
}

[Executor]
public sealed partial class Safe
{
    [Handler] public void OnMoney(Money money) => _ = money;
}

[Executor]
public sealed partial class Purse
{
    [Handler] public void OnMoney(Money money) => _ = money;
}

[Workflow("till")]
[Start<Till>]
[Edge<Till, Safe>(When = nameof(IsMuch))]
[Edge<Till, Purse>(When = nameof(IsLittle))]
public sealed partial class Tills
{
    private static bool IsMuch(Money money) => money > 100m || Compare.Largest(money, 100m, 10m) == money;

    private static bool IsLittle(Money money) => money.Amount.IsBetween(0, 100) && !IsMuch(money);
}
