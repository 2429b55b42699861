// Two writers of shared state in branches of one choice: each message takes one of them, and each message comes by itself.
using CompiledWorkflows;

public sealed record Count(int Even, int Odd);

[Executor]
public sealed partial class Reader
{
    [Handler] public int OnText(string text) => text.Length;
}

[Executor]
public sealed partial class Even
{
    [Handler]
    public string OnNumber(int number, Shared<Count> count)
    {
        count.Update(before => before with { Even = before.Even + 1 });
        return $"{number}";
    }
}

[Executor]
public sealed partial class Odd
{
    [Handler]
    public string OnNumber(int number, Shared<Count> count)
    {
        count.Value = count.Value with { Odd = count.Value.Odd + 1 };
        return $"{number}";
    }
}

[Workflow("numbers")]
[SharedState<Count>(Initial = nameof(None))]
[Start<Reader>]
[Case<Reader, Even>(When = nameof(IsEven))]
[Otherwise<Reader, Odd>]
[Output<Even>]
[Output<Odd>]
public sealed partial class Numbers
{
    private static Count None() => new(0, 0);

    private static bool IsEven(int number) => number % 2 == 0;
}
