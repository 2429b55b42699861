// Blocking, async void, clocks, random numbers and new ids outside of executors and conditions are nobody's business.
using CompiledWorkflows;

var clicker = new Clicker();
clicker.OnClicked(clicker, EventArgs.Empty);
var result = new Doubling().RunAsync(clicker.Clicks, new RunOptions { RunId = Guid.NewGuid().ToString() }).GetAwaiter().GetResult();
Console.WriteLine($"{DateTime.Now:t} {Random.Shared.Next()} {result.Outputs.Count} {Environment.GetEnvironmentVariable("HOME")}");
Task.Delay(1).Wait();

internal sealed class Clicker
{
    private static int _all;

    public int Clicks { get; private set; }

    public async void OnClicked(object sender, EventArgs e)
    {
        await Task.Yield();
        Clicks = ++_all;
    }
}

[Executor]
public sealed partial class Doubler
{
    [Handler]
    public int OnNumber(int number) => number * 2;
}

[Workflow("doubling")]
[Start<Doubler>]
[Output<Doubler>]
public sealed partial class Doubling;
