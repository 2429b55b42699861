namespace Benchmarks.Works.Runs;

/// <summary>Holds many runs until all of them are there.</summary>
internal sealed class Gate
{
    private TaskCompletionSource _opened = New();

    public Task Opened => _opened.Task;

    public void Open() => _opened.SetResult();

    public void Close() => _opened = New();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
