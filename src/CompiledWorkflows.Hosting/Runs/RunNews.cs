using System.Threading.Channels;

namespace CompiledWorkflows;

/// <summary>Tells those who wait for runs or watch them what this process sees. A run that nobody waits for costs nothing.</summary>
internal sealed class RunNews
{
    private readonly Dictionary<string, List<TaskCompletionSource>> _rests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ChannelWriter<WorkflowEvent>>> _watchers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Begins to wait until the run is next put away.</summary>
    public RestExpectation ExpectRest(string runId)
    {
        var rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            Add(_rests, runId, rest);
        return new RestExpectation(this, runId, rest);
    }

    /// <summary>Says that the run was put away.</summary>
    public void Rested(string runId)
    {
        List<TaskCompletionSource>? rests;
        lock (_gate)
            _ = _rests.Remove(runId, out rests);

        foreach (var rest in rests ?? [])
            rest.SetResult();
    }

    /// <summary>Says what has happened in a run.</summary>
    public void Publish(string runId, WorkflowEvent published)
    {
        lock (_gate)
        {
            if (_watchers.TryGetValue(runId, out var watchers))
            {
                foreach (var watcher in watchers)
                    _ = watcher.TryWrite(published);
            }
        }
    }

    public void Watch(string runId, ChannelWriter<WorkflowEvent> watcher)
    {
        lock (_gate)
            Add(_watchers, runId, watcher);
    }

    public void Unwatch(string runId, ChannelWriter<WorkflowEvent> watcher)
    {
        lock (_gate)
            Remove(_watchers, runId, watcher);
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string runId, T item)
    {
        if (!lists.TryGetValue(runId, out var list))
            lists[runId] = list = [];
        list.Add(item);
    }

    private static void Remove<T>(Dictionary<string, List<T>> lists, string runId, T item)
    {
        if (lists.TryGetValue(runId, out var list) && list.Remove(item) && list.Count == 0)
            _ = lists.Remove(runId);
    }

    /// <summary>The waiting for a run to be put away, which ends with the disposal.</summary>
    internal readonly struct RestExpectation(RunNews news, string runId, TaskCompletionSource rest) : IDisposable
    {
        public Task Task => rest.Task;

        public void Dispose()
        {
            lock (news._gate)
                Remove(news._rests, runId, rest);
        }
    }
}
