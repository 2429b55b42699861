namespace CompiledWorkflows.Tests;

public sealed record Chunk(int Round, int Number);

public sealed record Sum(int Worker, long Value);

public sealed record Doubt(int Worker, long Value);

[Executor]
[Sends<Chunk>]
public sealed partial class Splitter
{
    [Handler]
    public void OnRound(int round, ExecutorContext<Splitter> context)
    {
        for (var number = 0; number <= round; number++)
            context.Send(new Chunk(round, number));
    }
}

/// <summary>Computes as its test says, and doubts every third result.</summary>
[Sends<Sum>]
[Sends<Doubt>]
[Sends<string>]
public abstract partial class Cruncher(int worker, Func<int, Chunk, ValueTask>? work)
{
    [State] private long _sum;
    [State] private List<string> _keys = [];

    [Handler]
    public async ValueTask OnChunk(Chunk chunk, ExecutorContext<Cruncher> context)
    {
        if (work is not null)
            await work(worker, chunk);
        _sum = (_sum * 31) + (worker * 7) + chunk.Number;
        _keys.Add(context.EffectKey);
        if (_sum % 3 == 0)
            context.Send(new Doubt(worker, _sum));
        context.Send(new Sum(worker, _sum));
        context.Send($"{worker}: {_sum}");
    }
}

[Executor]
public sealed partial class Cruncher0(Func<int, Chunk, ValueTask>? work = null) : Cruncher(0, work);

[Executor]
public sealed partial class Cruncher1(Func<int, Chunk, ValueTask>? work = null) : Cruncher(1, work);

[Executor]
public sealed partial class Cruncher2(Func<int, Chunk, ValueTask>? work = null) : Cruncher(2, work);

[Executor]
public sealed partial class Cruncher3(Func<int, Chunk, ValueTask>? work = null) : Cruncher(3, work);

[Executor]
public sealed partial class Cruncher4(Func<int, Chunk, ValueTask>? work = null) : Cruncher(4, work);

[Executor]
public sealed partial class Cruncher5(Func<int, Chunk, ValueTask>? work = null) : Cruncher(5, work);

[RequestPort<Doubt, long>("oracle")]
public sealed partial class Oracle;

[RequestPort<Doubt, long>("elder")]
public sealed partial class Elder;

/// <summary>Notes what comes in, and starts the next round when all of this one is there.</summary>
[Executor]
[Sends<int>]
public sealed partial class Tally
{
    [State] private List<long> _seen = [];
    [State] private int _left = 2;

    [Handler]
    public int? OnSum(Sum sum)
    {
        _seen.Add(sum.Value);
        return sum.Worker == 5 && --_left >= 0 ? _left : null;
    }

    [Handler]
    public void OnAnswer(long answer) => _seen.Add(answer);
}

/// <summary>Six executors that compute the same chunks round after round, two that are asked about the results, one that notes them.</summary>
[Workflow("crowd")]
[Start<Splitter>]
[Edge<Splitter, Cruncher0>]
[Edge<Splitter, Cruncher1>]
[Edge<Cruncher0, Oracle>]
[Edge<Cruncher1, Oracle>]
[Edge<Splitter, Cruncher2>]
[Edge<Splitter, Cruncher3>]
[Edge<Splitter, Cruncher4>]
[Edge<Splitter, Cruncher5>]
[Edge<Cruncher2, Elder>]
[Edge<Cruncher3, Elder>]
[Edge<Cruncher4, Oracle>]
[Edge<Cruncher5, Oracle>]
[Edge<Cruncher0, Tally>]
[Edge<Cruncher1, Tally>]
[Edge<Cruncher2, Tally>]
[Edge<Cruncher3, Tally>]
[Edge<Cruncher4, Tally>]
[Edge<Cruncher5, Tally>]
[Edge<Oracle, Tally>]
[Edge<Elder, Tally>]
[Edge<Tally, Splitter>]
[Output<Cruncher0, string>]
[Output<Cruncher1, string>]
[Output<Cruncher2, string>]
[Output<Cruncher3, string>]
[Output<Cruncher4, string>]
[Output<Cruncher5, string>]
public sealed partial class Crowd
{
    /// <param name="work">What a worker does with a chunk before it computes.</param>
    public static Crowd Create(Func<int, Chunk, ValueTask>? work) => new(
        cruncher0: () => new Cruncher0(work),
        cruncher1: () => new Cruncher1(work),
        cruncher2: () => new Cruncher2(work),
        cruncher3: () => new Cruncher3(work),
        cruncher4: () => new Cruncher4(work),
        cruncher5: () => new Cruncher5(work))
    {
        TimeProvider = new FixedTimeProvider(DateTimeOffset.UnixEpoch),
    };
}
