namespace CompiledWorkflows.Tests.Golden;

public sealed record Number(string Digits, int Country);

public sealed record Line(string Name, decimal Price, List<string> Through);

/// <summary>Opens a line once, and calls until somebody answers.</summary>
[Executor]
public sealed partial class Caller(bool fails)
{
    [State] private int _calls;

    [Handler]
    [Retry(5, DelaySeconds = 3600, Factor = 1, MaxDelaySeconds = 3600)]
    public async Task<string> OnNumber(Number number, ExecutorContext<Caller> context)
    {
        _calls++;
        var line = await context.OnceAsync("open", () => Task.FromResult(new Line($"line {context.Attempt}", 0.25m, [number.Digits, $"+{number.Country}"])));
        await context.OnceAsync("dial", () => Task.CompletedTask);
        return fails ? throw new IOException($"nobody answers {number.Digits}") : $"{line.Name} at {line.Price} through {string.Join(",", line.Through)}, attempt {context.Attempt}, {_calls}";
    }
}

[Workflow("calls")]
[Start<Caller>]
[Output<Caller>]
public sealed partial class Calls;
