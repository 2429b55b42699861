using CompiledWorkflows;

// Executors that wait overlap by themselves; those that compute do so on as many threads as they are allowed. The result does not
// depend on it: messages come in the same order in every run.
var search = new PrimeSearch();

var sequential = await search.RunAsync(200_000);
var parallel = await search.RunAsync(200_000, new RunOptions { MaxDegreeOfParallelism = Environment.ProcessorCount });

Console.WriteLine(sequential.Outputs.Single());
Console.WriteLine($"the same on several threads: {parallel.Outputs.SequenceEqual(sequential.Outputs)}");

public sealed record Part(int Index, int From, int To);

public sealed record Found(int From, int To, int Primes)
{
    public override string ToString() => $"{Primes} from {From} to {To}";
}

[Executor]
[Sends<Part>]
public sealed partial class Splitter
{
    [Handler]
    public void OnLimit(int limit, ExecutorContext<Splitter> context)
    {
        for (var index = 0; index < PrimeSearch.Workers; index++)
            context.Send(new Part(index, limit / PrimeSearch.Workers * index, limit / PrimeSearch.Workers * (index + 1) - 1));
    }
}

[Executor]
public sealed partial class Worker
{
    [Handler]
    public Found OnPart(Part part) => new(part.From, part.To, Enumerable.Range(part.From, part.To - part.From + 1).Count(IsPrime));

    private static bool IsPrime(int number)
        => number > 1 && Enumerable.Range(2, (int)Math.Sqrt(number) - 1).All(divisor => number % divisor != 0);
}

[Executor]
public sealed partial class Collector
{
    [Handler]
    public string OnFound(IReadOnlyList<Found> found) => $"{string.Join('\n', found)}\n{found.Sum(part => part.Primes)} in all";
}

[Workflow("prime-search")]
[Replicas<Worker>(Workers)]
[Start<Splitter>]
[Edge<Splitter, Worker>(Route = nameof(WorkerOf))]
[FanIn<Collector>(typeof(Worker))]
[Output<Collector>]
public sealed partial class PrimeSearch
{
    public const int Workers = 4;

    private static int WorkerOf(Part part) => part.Index;
}
