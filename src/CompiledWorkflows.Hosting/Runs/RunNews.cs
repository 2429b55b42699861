using System.Threading.Channels;

namespace CompiledWorkflows;

/// <summary>Tells those who wait for runs or watch them what this process sees. A run that nobody waits for costs nothing.</summary>
internal sealed class RunNews
{
    private readonly Dictionary<string, TaskCompletionSource> _rests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ChannelWriter<WorkflowEvent>>> _watchers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Gives a task that completes when the run is next put away.</summary>
    public Task NextRestAsync(string runId)
    {
        lock (_gate)
        {
            if (!_rests.TryGetValue(runId, out var rest))
                _rests[runId] = rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return rest.Task;
        }
    }

    /// <summary>Says that the run was put away.</summary>
    public void Rested(string runId)
    {
        TaskCompletionSource? rest;
        lock (_gate)
            _ = _rests.Remove(runId, out rest);

        rest?.SetResult();
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
        {
            if (!_watchers.TryGetValue(runId, out var watchers))
                _watchers[runId] = watchers = [];
            watchers.Add(watcher);
        }
    }

    public void Unwatch(string runId, ChannelWriter<WorkflowEvent> watcher)
    {
        lock (_gate)
        {
            if (_watchers.TryGetValue(runId, out var watchers) && watchers.Remove(watcher) && watchers.Count == 0)
                _ = _watchers.Remove(runId);
        }
    }
}
