// What a handler can take beside its message, in any order; static handlers, optional and nullable messages.
using System.Threading;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Parameters;

[Executor]
[Sends<string>]
public sealed partial class Taker
{
    [Handler] public void OnByte(byte message, ExecutorContext context) => context.RequestHalt();
    [Handler] public void OnInt(int message, CancellationToken cancellation, ExecutorContext<Taker> context) => context.Send("int");
    [Handler] public Task OnLong(long message, ExecutorContext<Taker> context, CancellationToken cancellation) => Task.Delay(1, cancellation);
    [Handler] public static string OnFloat(float message, ExecutorContext context) => context.RunId;
    [Handler] public void OnString(string? message) { }
    [Handler] public void OnDouble(double? message) { }
    [Handler] public void OnBool(bool message, CancellationToken first, CancellationToken second = default) { }
}

[Workflow("taker")]
[Start<Taker>]
[Edge<Taker, Taker>]
public sealed partial class Taking;
