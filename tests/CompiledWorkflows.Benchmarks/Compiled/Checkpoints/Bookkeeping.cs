using Benchmarks.Values;
using CompiledWorkflows;

namespace Benchmarks.Compiled.Checkpoints;

/// <summary>Changes a part of an account in every superstep.</summary>
[Executor]
public sealed partial class Bookkeeper
{
    [State] private Account _account = Samples.Account();

    [Handler]
    public int OnRest(int rest)
    {
        _account = _account.Book(rest);
        return rest - 1;
    }
}

[Workflow("bookkeeping")]
[Start<Bookkeeper>]
[Edge<Bookkeeper, Bookkeeper>(When = nameof(IsLeft))]
public sealed partial class Bookkeeping
{
    private static bool IsLeft(int rest) => rest > 0;
}
