// Random numbers that are the same in every run: from a seed that the message or the state gives. And members that are called Now and NewGuid.
using CompiledWorkflows;

public sealed record Dice(int Seed, int Throws);

public static class Fixed
{
    public static string Now => "now";

    public static Guid NewGuid() => Guid.Parse("00000000-0000-0000-0000-000000000001");
}

[Executor]
public sealed partial class Thrower
{
    [State] private int _seed = 17;

    [Handler]
    public int[] OnDice(Dice dice)
    {
        var random = new Random(dice.Seed + _seed++);
        return [.. Enumerable.Range(0, dice.Throws).Select(_ => random.Next(1, 7))];
    }

    [Handler]
    public string OnText(string text) => $"{Fixed.Now} {Fixed.NewGuid()} {text}";
}

[Workflow("dice")]
[Start<Thrower>]
[Output<Thrower>]
public sealed partial class DiceWorkflow;
