// Everything that a handler can return, with nulls, which are not sent, among it.
using CompiledWorkflows;

public sealed record Note(string Text);

public readonly record struct Point(int X, int Y);

[Executor]
public sealed partial class Many
{
    [Handler] public void OnByte(byte message) => _ = message;
    [Handler] public Note? OnShort(short message) => message > 0 ? new Note("positive") : null;
    [Handler] public Point? OnInt(int message) => message > 0 ? new Point(message, 0) : null;
    [Handler] public Task OnLong(long message, ExecutorContext context) => Task.Delay(TimeSpan.FromTicks(message), context.TimeProvider);
    [Handler] public Task<Note?> OnFloat(float message) => Task.FromResult(message > 0 ? new Note("f") : null);
    [Handler] public ValueTask OnDouble(double message) => ValueTask.CompletedTask;
    [Handler] public ValueTask<Point?> OnDecimal(decimal message) => new((Point?)null);

    [Handler]
    public async IAsyncEnumerable<Note?> OnString(string message)
    {
        await Task.Yield();
        yield return new Note(message);
        yield return null;
    }
}

[Workflow("returns")]
[Start<Many>]
[Output<Many>]
public sealed partial class Returns;
