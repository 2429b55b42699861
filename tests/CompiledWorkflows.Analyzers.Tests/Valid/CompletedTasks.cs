// `Result` of tasks that are known to be finished, and members called Result, Wait and GetResult that have nothing to do with tasks.
using CompiledWorkflows;

public sealed record Outcome(string Result)
{
    public string Wait() => Result;

    public string GetResult() => Result;
}

[Executor]
public sealed partial class Both
{
    [Handler]
    public async Task<string> OnNumber(int number)
    {
        var left = ComputeAsync(number);
        var right = ComputeAsync(number + 1);
        await Task.WhenAll(left, right);
        return left.Result + right.Result;
    }

    [Handler]
    public ValueTask<string> OnText(string text)
    {
        var computing = ComputeAsync(text.Length);
        return computing.IsCompletedSuccessfully ? new(computing.Result) : new(computing);
    }

    [Handler]
    public string OnFlag(bool flag)
    {
        var outcome = new Outcome($"{flag}");
        return outcome.Result + outcome.Wait() + outcome.GetResult();
    }

    private static async Task<string> ComputeAsync(int number)
    {
        await Task.Yield();
        return $"{number}";
    }
}

[Workflow("both")]
[Start<Both>]
[Output<Both>]
public sealed partial class BothWorkflow;
