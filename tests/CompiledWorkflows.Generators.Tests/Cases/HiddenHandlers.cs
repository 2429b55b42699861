// Handlers that only their class can call, among them one of a base class.
using System.Threading;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Hidden;

public abstract partial class Greeting
{
    [Handler]
    protected string OnName(string name) => "Hello " + name;

    [Handler]
    private string OnNumber(int number) => $"Number {number}";
}

internal sealed record Secret(string Text);

[Executor]
public sealed partial class Greeter : Greeting
{
    [Handler]
    private async ValueTask<string> OnSecret(Secret secret, ExecutorContext<Greeter> context, CancellationToken @class)
    {
        await Task.Yield();
        return secret.Text;
    }

    [Handler]
    internal static string OnFlag(bool flag) => flag ? "yes" : "no";
}

[Workflow("greeting")]
[Start<Greeter>]
[Output<Greeter>]
public sealed partial class GreetingWorkflow;
