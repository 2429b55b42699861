using System.Globalization;
using CompiledWorkflows;
using MessagePack;

// What is joined need not be of one type. A handler has a parameter for each source of the fan-in, or a list of what their messages
// have in common.
await using var store = new InMemoryCheckpointStore();
var survey = new NumberSurvey { Checkpoints = store };

int[] numbers = [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))];
foreach (var output in (await survey.RunAsync(numbers)).Outputs)
    Console.WriteLine(output);

/// <summary>What all results are. A checkpoint that holds a list of them has to know what they can be.</summary>
[Union(0, typeof(Total))]
[Union(1, typeof(Mean))]
[Union(2, typeof(Spread))]
public abstract record Statistic;

public sealed record Total(long Sum) : Statistic;

public sealed record Mean(double Value) : Statistic;

public sealed record Spread(int Least, int Greatest) : Statistic;

[Executor]
public sealed partial class Dispatcher
{
    [Handler]
    public int[] OnNumbers(int[] numbers)
        => numbers.Length > 0 ? numbers : throw new ArgumentException("There are no numbers.", nameof(numbers));
}

[Executor]
public sealed partial class Adder
{
    [Handler]
    public Total OnNumbers(int[] numbers) => new(numbers.Sum(number => (long)number));
}

[Executor]
public sealed partial class Averager
{
    [Handler]
    public Mean OnNumbers(int[] numbers) => new(numbers.Average());
}

[Executor]
public sealed partial class Ranger
{
    [Handler]
    public Spread OnNumbers(int[] numbers) => new(numbers.Min(), numbers.Max());
}

[Executor]
public sealed partial class Summary
{
    [Handler]
    public string OnResults(Total total, Mean mean, Spread spread)
        => string.Create(CultureInfo.InvariantCulture, $"{total.Sum} in all, {mean.Value:F2} on average, from {spread.Least} to {spread.Greatest}");
}

[Executor]
public sealed partial class Table
{
    [Handler]
    public string OnResults(IReadOnlyList<Statistic> results) => string.Join('\n', results);
}

[Workflow("number-survey")]
[Start<Dispatcher>]
[Edge<Dispatcher, Adder>]
[Edge<Dispatcher, Averager>]
[Edge<Dispatcher, Ranger>]
[FanIn<Summary>(typeof(Adder), typeof(Averager), typeof(Ranger))]
[FanIn<Table>(typeof(Adder), typeof(Averager), typeof(Ranger))]
[Output<Summary>]
[Output<Table>]
public sealed partial class NumberSurvey;
