// State that is changed by helpers, by reference, by deconstruction, by Interlocked, by a local function and by a base class.
using CompiledWorkflows;

public abstract partial class Counting
{
    [State] private int _count;

    protected int Next() => ++_count;
}

[Executor]
public sealed partial class Statistics : Counting
{
    [State] private int _lowest = int.MaxValue;
    [State] private int _highest = int.MinValue;
    [State] private long _sum;
    [State] private int? _first;
    [State] private string _last = "";
    [State] private bool _parsed;

    [Handler]
    public string OnNumber(int number)
    {
        (_lowest, _highest) = (Math.Min(_lowest, number), Math.Max(_highest, number));
        Interlocked.Add(ref _sum, number);
        _first ??= number;
        Remember(ref _last, number);
        _parsed = int.TryParse(_last, out var again) && again == number;
        return Report();

        string Report()
        {
            _sum += 0;
            return $"{Next()}: {_first}, {_lowest} to {_highest}, {_sum}, {_last}, {_parsed}";
        }
    }

    private static void Remember(ref string last, int number) => last = $"{number}";
}

[Workflow("statistics")]
[Start<Statistics>]
[Output<Statistics>]
public sealed partial class StatisticsWorkflow;
