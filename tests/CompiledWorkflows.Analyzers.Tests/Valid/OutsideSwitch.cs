// A static switch that only the outside turns, to make an executor fail in a demonstration; handlers only read it.
using CompiledWorkflows;

Flaky.IsOnFire = args.Length > 0;
var result = await new PrintJob().RunAsync("text");
Console.WriteLine(result.Outputs.Count);

[Executor]
public sealed partial class Flaky
{
    public static bool IsOnFire { get; set; }

    [Handler]
    public ValueTask<string> OnText(string text)
        => IsOnFire ? throw new InvalidOperationException("The printer is on fire.") : ValueTask.FromResult(text);
}

[Workflow("print-job")]
[Start<Flaky>]
[Output<Flaky>]
public sealed partial class PrintJob;
