// Everything that a handler can return.
using System.Collections.Generic;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Returns;

public sealed record Note(string Text);
public readonly record struct Point(int X, int Y);

[Executor]
public sealed partial class Many
{
    [Handler] public void OnByte(byte message) { }
    [Handler] public Note? OnSByte(sbyte message) => message > 0 ? new Note("n") : null;
    [Handler] public Point OnShort(short message) => new(message, 0);
    [Handler] public Point? OnUShort(ushort message) => message > 0 ? new Point(1, 2) : null;
    [Handler] public Task OnInt(int message) => Task.CompletedTask;
    [Handler] public Task<Note?> OnUInt(uint message) => Task.FromResult<Note?>(null);
    [Handler] public Task<Point?> OnLong(long message) => Task.FromResult<Point?>(null);
    [Handler] public async ValueTask OnULong(ulong message) => await Task.Yield();
    [Handler] public ValueTask<Note?> OnFloat(float message) => new((Note?)null);
    [Handler] public ValueTask<Point?> OnDouble(double message) => new((Point?)null);
    [Handler] public ValueTask<Point> OnDecimal(decimal message) => new(default(Point));

    [Handler]
    public async IAsyncEnumerable<Note?> OnString(string message)
    {
        await Task.Yield();
        yield return new Note(message);
        yield return null;
    }

    [Handler]
    public async IAsyncEnumerable<Point?> OnChar(char message)
    {
        await Task.Yield();
        yield return null;
    }
}

[Workflow("returns")]
[Start<Many>]
[Output<Many>]
public sealed partial class Everything;

[Executor]
public sealed partial class One
{
    [Handler] public async ValueTask<string> OnInt(int message)
    {
        await Task.Yield();
        return message.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

[Workflow("one")]
[Start<One>]
[Output<One>]
public sealed partial class Single;
