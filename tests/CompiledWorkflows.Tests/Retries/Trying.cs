namespace CompiledWorkflows.Tests;

/// <summary>Work to do, which fails as often as it says before it succeeds.</summary>
public sealed record Errand(string Name, int Failures);

/// <summary>Counts the attempts at each errand in the process, as the outside would see them; each attempt may be given something to do first.</summary>
public sealed class Outside
{
    private readonly Dictionary<string, int> _attempts = [];

    public List<string> Log { get; } = [];

    public Func<Errand, int, CancellationToken, Task>? OnAttempt { get; set; }

    public int Attempt(Errand errand)
    {
        var attempt = _attempts.GetValueOrDefault(errand.Name) + 1;
        _attempts[errand.Name] = attempt;
        return attempt;
    }
}

[Executor]
[Sends<string>]
public sealed partial class Hasty(Outside outside)
{
    [State] private int _handled;
    [State] private List<string> _names = [];

    [Handler]
    [Retry(4, DelaySeconds = 0, Except = [typeof(NotSupportedException)])]
    public async ValueTask OnErrand(Errand errand, Shared<List<string>> board, ExecutorContext<Hasty> context, CancellationToken token)
    {
        var attempt = outside.Attempt(errand);
        _handled++;
        _names.Add($"{errand.Name}{attempt}");
        board.Value = [.. board.Value, $"{errand.Name}{attempt}"];
        context.Send($"{errand.Name} begun in attempt {context.Attempt}");
        if (outside.OnAttempt is { } on)
            await on(errand, attempt, token);
        outside.Log.Add($"{errand.Name}.{attempt} {context.EffectKey}");
        if (attempt <= errand.Failures)
            throw new IOException($"{errand.Name} failed {attempt}");
        context.Send($"{errand.Name} done: {string.Join(",", _names)} ({_handled}) {string.Join(",", board.Value)}");
    }
}

[Executor]
[Sends<Errand>]
public sealed partial class Dispatch
{
    [State] private int _sent;

    [Handler]
    public void OnErrands(Errand[] errands, ExecutorContext<Dispatch> context)
    {
        foreach (var errand in errands)
        {
            _sent++;
            context.Send(errand);
        }
    }
}

[Executor]
public sealed partial class Witness
{
    [State] private int _seen;

    [Handler]
    public string OnErrand(Errand errand) => $"witness {++_seen}: {errand.Name}";
}

[Workflow("trying")]
[Start<Dispatch>]
[SharedState<List<string>>(Initial = nameof(NoNames))]
[Edge<Dispatch, Hasty>]
[Edge<Dispatch, Witness>]
[Output<Hasty>]
[Output<Witness>]
public sealed partial class Trying
{
    public static List<string> NoNames() => [];
}

/// <summary>Tries again after a minute, and gives up with a compensation.</summary>
[Executor]
public sealed partial class Patient(Outside outside)
{
    [State] private int _handled;

    [Handler]
    [Retry(3, DelaySeconds = 60, Factor = 2, MaxDelaySeconds = 600)]
    public async Task<string?> OnErrand(Errand errand, ExecutorContext<Patient> context)
    {
        var attempt = outside.Attempt(errand);
        _handled++;
        var paid = await context.OnceAsync("pay", () =>
        {
            outside.Log.Add($"pay {context.GetEffectKey("pay")}");
            return Task.FromResult(attempt);
        });
        outside.Log.Add($"{errand.Name}.{attempt} {context.EffectKey}");
        return attempt <= errand.Failures
            ? throw new IOException($"{errand.Name} failed {attempt}")
            : $"{errand.Name} done in attempt {context.Attempt}, paid in {paid} ({_handled})";
    }

    [Compensation]
    private string OnErrandFailed(Errand errand, HandlerFailure failure, ExecutorContext<Patient> context)
        => errand.Name == "boom" ? throw new InvalidOperationException("boom") : $"{errand.Name} given up after {failure.Attempts}: {failure.Message} ({++_handled}, {failure.Exception is not null})";
}

[Workflow("patience")]
[Start<Dispatch>]
[Edge<Dispatch, Patient>]
[Edge<Dispatch, Witness>]
[Output<Patient>]
[Output<Witness>]
public sealed partial class Waiting;

/// <summary>Has a limit for each attempt.</summary>
[Executor]
[AttemptTimeout(30)]
[Retry(2, DelaySeconds = 0, On = [typeof(TimeoutException)])]
public sealed partial class Limited(Outside outside)
{
    [Handler]
    public async Task<string> OnErrand(Errand errand, CancellationToken token)
    {
        var attempt = outside.Attempt(errand);
        await (outside.OnAttempt?.Invoke(errand, attempt, token) ?? Task.CompletedTask);
        return $"{errand.Name} done in {attempt}";
    }
}

[Workflow("limits")]
[Start<Limited>]
[Output<Limited>]
public sealed partial class Limits;
