namespace CompiledWorkflows.Tests;

/// <summary>A number to add, and what is spoilt by each attempt before the one that succeeds.</summary>
public sealed record Addend(int Number, int Failures, int Spoils);

/// <summary>Adds to its own state and to shared state. A failing attempt spoils both, and sends what nobody is to get.</summary>
[Executor]
[Sends<string>]
public sealed partial class Spoiler
{
    [State] private int _total;
    [State] private readonly List<int> _seen = [];

    [Handler]
    [Retry(3, DelaySeconds = 0)]
    public async Task OnAddend(Addend addend, Shared<List<int>> board, ExecutorContext<Spoiler> context)
    {
        if (context.Attempt <= addend.Failures)
            await SpoilAsync(addend, board, context);

        _total += addend.Number;
        _seen.Add(addend.Number);
        board.Value = [.. board.Value, _total];
        context.Send($"{addend.Number} makes {_total} of {string.Join("+", _seen)} [{string.Join(",", board.Value)}]");
    }

    [Compensation]
    private string OnAddendFailed(Addend addend, HandlerFailure failure, Shared<List<int>> board)
    {
        _seen.Add(-1);
        board.Value = [.. board.Value, -1];
        return $"{addend.Number} left out after {failure.Attempts}: {failure.Message}";
    }

    private async Task SpoilAsync(Addend addend, Shared<List<int>> board, ExecutorContext<Spoiler> context)
    {
        if ((addend.Spoils & 1) != 0)
            _total = 1_000_000;
        if ((addend.Spoils & 2) != 0)
            _seen.Clear();
        if ((addend.Spoils & 4) != 0)
            board.Value = [666];
        if ((addend.Spoils & 8) != 0)
            context.Send("spoilt");
        if ((addend.Spoils & 16) != 0)
            context.SendAfter("spoilt later", TimeSpan.FromHours(1));
        if ((addend.Spoils & 32) != 0)
            await Task.Yield();
        if ((addend.Spoils & 64) != 0)
            context.RequestHalt();
        throw new IOException($"attempt {context.Attempt}");
    }
}

[Executor]
[Sends<Addend>]
public sealed partial class Pourer
{
    [Handler]
    public void OnAddends(Addend[] addends, ExecutorContext<Pourer> context)
    {
        foreach (var addend in addends)
            context.Send(addend);
    }
}

/// <summary>Stands before the spoiler and beside it, and shares a superstep with it.</summary>
[Executor]
public sealed partial class Bystander
{
    [State] private int _count;

    [Handler]
    public string OnAddend(Addend addend) => $"bystander {++_count}: {addend.Number}";
}

[Workflow("spoiling")]
[Start<Pourer>]
[SharedState<List<int>>(Initial = nameof(Nothing))]
[Edge<Pourer, Bystander>]
[Edge<Pourer, Spoiler>]
[Output<Bystander>]
[Output<Spoiler>]
public sealed partial class Spoiling
{
    public static List<int> Nothing() => [];
}
