// Nodes that only a fan-in, only an otherwise, or only a chain that begins in a cycle reaches.
using CompiledWorkflows;

public sealed record Item(int Number);

public sealed record Half(int Number);

[Executor]
[Sends<Item>]
public sealed partial class Feeder
{
    [Handler]
    public void OnCount(int count, ExecutorContext<Feeder> context)
    {
        for (var i = 0; i < count; i++)
            context.Send(new Item(i));
    }

    [Handler]
    public Item? OnHalf(Half half) => half.Number > 1 ? new Item(half.Number) : null;
}

[Executor]
public sealed partial class Even
{
    [Handler] public Half OnItem(Item item) => new(item.Number / 2);
}

[Executor]
public sealed partial class Odd
{
    [Handler] public string OnItem(Item item) => $"odd {item.Number}";
}

[Executor]
public sealed partial class Ends
{
    [Handler] public string OnAll(IReadOnlyList<string> all) => string.Join(',', all);
}

[Workflow("halving")]
[Start<Feeder>]
[Case<Feeder, Even>(When = nameof(IsEven))]
[Otherwise<Feeder, Odd>]
[Edge<Even, Feeder>]
[FanIn<Ends>(typeof(Odd), Mode = FanInMode.Gather)]
[Output<Ends>]
public sealed partial class Halving
{
    private static bool IsEven(Item item) => int.IsEvenInteger(item.Number);
}
