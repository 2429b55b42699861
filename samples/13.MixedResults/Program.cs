using System.Globalization;
using CompiledWorkflows;

// What is joined need not be of one type: the handler has a parameter for each source of the fan-in.
var statistics = new Statistics();

int[] numbers = [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))];
var result = await statistics.RunAsync(numbers);
Console.WriteLine(result.Outputs.Single());

public sealed record Extremes(int Least, int Greatest);

[Executor]
public sealed partial class Dispatcher
{
    [Handler]
    public int[] OnNumbers(int[] numbers)
        => numbers.Length > 0 ? numbers : throw new ArgumentException("There are no numbers.", nameof(numbers));
}

[Executor]
public sealed partial class Total
{
    [Handler]
    public long OnNumbers(int[] numbers) => numbers.Sum(number => (long)number);
}

[Executor]
public sealed partial class Mean
{
    [Handler]
    public double OnNumbers(int[] numbers) => numbers.Average();
}

[Executor]
public sealed partial class Spread
{
    [Handler]
    public Extremes OnNumbers(int[] numbers) => new(numbers.Min(), numbers.Max());
}

[Executor]
public sealed partial class Aggregator
{
    [Handler]
    public string OnResults(long total, double mean, Extremes extremes)
        => string.Create(CultureInfo.InvariantCulture, $"{total} in all, {mean:F2} on average, from {extremes.Least} to {extremes.Greatest}");
}

[Workflow("statistics")]
[Start<Dispatcher>]
[Edge<Dispatcher, Total>]
[Edge<Dispatcher, Mean>]
[Edge<Dispatcher, Spread>]
[FanIn<Aggregator>(typeof(Total), typeof(Mean), typeof(Spread))]
[Output<Aggregator>]
public sealed partial class Statistics;
