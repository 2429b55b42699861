using CompiledWorkflows;

namespace Benchmarks.Compiled.Graphs;

/// <summary>Hands the token to a seat, another one each time.</summary>
[Executor]
public sealed partial class Dealer
{
    [Handler]
    public int OnToken(int token) => token - 1;
}

/// <summary>Gives the token back.</summary>
[Executor]
public sealed partial class Seat
{
    [Handler]
    public int OnToken(int token) => token - 1;
}

/// <summary>A thousand executors and one, of which one at a time has something to do.</summary>
[Workflow("round-table")]
[Start<Dealer>]
[Replicas<Seat>(Seats)]
[Edge<Dealer, Seat>(When = nameof(IsInPlay), Route = nameof(SeatOf))]
[Edge<Seat, Dealer>(When = nameof(IsInPlay))]
public sealed partial class RoundTable
{
    public const int Seats = 1_000;

    private static bool IsInPlay(int token) => token > 0;

    private static int SeatOf(int token) => token;
}
