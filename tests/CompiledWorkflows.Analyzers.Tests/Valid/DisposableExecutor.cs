// Executors that are disposed of when the run is: what Dispose, a constructor or a method of the tests changes is no state.
using CompiledWorkflows;

[Executor]
public sealed partial class Reader : IDisposable
{
    private readonly StringReader _reader = new("text");
    private bool _isDisposed;

    [Handler]
    public string OnPrefix(string prefix)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return prefix + _reader.Peek();
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        _reader.Dispose();
    }
}

[Executor]
public sealed partial class Closer : IAsyncDisposable
{
    private Task _closing = Task.CompletedTask;

    public int Limit { get; init; } = 10;

    [Handler]
    public string OnText(string text) => text[..Math.Min(text.Length, Limit)];

    public async ValueTask DisposeAsync()
    {
        _closing = Task.Delay(1);
        await _closing;
    }
}

[Workflow("reading")]
[Start<Reader>]
[Edge<Reader, Closer>]
[Output<Closer>]
public sealed partial class Reading;
