namespace CompiledWorkflows.Tests;

public sealed record Load(int[] Numbers);

/// <summary>Sends each number on: even ones leave, odd ones come back halved.</summary>
[Executor]
[Sends<int>]
public sealed partial class Feeder
{
    [State] private int _fed;

    [Handler]
    public void OnLoad(Load load, ExecutorContext<Feeder> context)
    {
        foreach (var number in load.Numbers)
            OnNumber(number, context);
    }

    [Handler]
    public void OnNumber(int number, ExecutorContext<Feeder> context)
    {
        _fed++;
        context.Send(number);
    }
}

[Executor]
public sealed partial class Even
{
    [State] private Dictionary<int, int> _seen = [];

    [Handler]
    public string OnNumber(int number) => $"{number} for the {_seen[number] = _seen.GetValueOrDefault(number) + 1}. time";
}

[Executor]
public sealed partial class Odd
{
    [State] private string _last = "";

    [Handler]
    public async ValueTask<int> OnNumber(int number)
    {
        if (number % 3 == 0)
            await Task.Yield();
        _last = $"{number}";
        return number / 2;
    }
}

[Executor]
public sealed partial class Total
{
    [State] private long _sum;
    [State] private List<int> _history = [];

    [Handler]
    public long OnNumber(int number)
    {
        _history.Add(number);
        return _sum += number * _history.Count;
    }

    [Handler]
    public long? OnText(string text) => text.StartsWith('8') ? _sum + text.Length : null;
}

/// <summary>A loop, conditions, state of several kinds, handlers that wait, several types in one mailbox, and two types of output.</summary>
[Workflow("rich")]
[Start<Feeder>]
[Edge<Feeder, Even>(When = nameof(IsEven))]
[Edge<Feeder, Odd>(When = nameof(IsOdd))]
[Edge<Odd, Feeder>]
[Edge<Feeder, Total>]
[Edge<Even, Total>]
[Output<Even>]
[Output<Total>]
public sealed partial class Rich
{
    private static bool IsEven(int number) => number % 2 == 0;

    private static bool IsOdd(int number) => number % 2 != 0;
}
