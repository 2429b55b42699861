using System.Collections.Concurrent;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What the steps of all runs tell a test, and how it holds them up.</summary>
public sealed class Stage
{
    private int _atOnce;
    private int _scopesOpened;
    private int _scopesOpen;

    /// <summary>The steps that were taken: the run and the number.</summary>
    public ConcurrentQueue<(string RunId, int Step)> Taken { get; } = new();

    /// <summary>What a step waits for.</summary>
    public Func<string, int, CancellationToken, Task> Hold { get; set; } = static (_, _, _) => Task.CompletedTask;

    /// <summary>The most steps that were at work at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The scopes that were opened and not yet disposed of.</summary>
    public int ScopesOpen => _scopesOpen;

    public int OpenScope()
    {
        _ = Interlocked.Increment(ref _scopesOpen);
        return Interlocked.Increment(ref _scopesOpened);
    }

    public void CloseScope() => Interlocked.Decrement(ref _scopesOpen);

    public async Task TakeAsync(string runId, int step, CancellationToken cancellationToken)
    {
        lock (Taken)
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        try
        {
            Taken.Enqueue((runId, step));
            await Hold(runId, step, cancellationToken);
        }
        finally
        {
            lock (Taken)
                _atOnce--;
        }
    }
}

/// <summary>A service of a scope.</summary>
public sealed class Scoped : IDisposable
{
    private readonly Stage _stage;

    public Scoped(Stage stage)
    {
        _stage = stage;
        Number = stage.OpenScope();
    }

    public int Number { get; }

    public void Dispose() => _stage.CloseScope();
}

/// <summary>Counts up to a number, one superstep a number.</summary>
[Workflow("counting")]
[Start<Stepper>]
[Edge<Stepper, Stepper>]
[Output<Stepper, string>]
public sealed partial class Counting;

[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Stepper(Stage stage, Scoped scoped)
{
    [State] private int _step;
    [State] private readonly List<int> _scopes = [];

    [Handler]
    public async Task OnStep(int last, ExecutorContext<Stepper> context, CancellationToken cancellationToken)
    {
        await stage.TakeAsync(context.RunId, _step, cancellationToken);
        _scopes.Add(scoped.Number);
        if (_step++ < last)
            context.Send(last);
        else
            context.Send($"{_step} steps in {_scopes.Distinct().Count()} scopes");
    }
}
