namespace CompiledWorkflows.RandomGraphs;

/// <summary>The executors that one run made, by their ids.</summary>
public sealed class Instances
{
    private readonly List<(string Id, object Executor)> _all = [];

    /// <summary>Takes note of an executor. Called by random programs.</summary>
    public T Track<T>(string id, T executor)
        where T : class
    {
        lock (_all)
        {
            _all.Add((id, executor));
        }

        return executor;
    }

    /// <summary>The state of every executor that has any, in words.</summary>
    internal SortedDictionary<string, List<string>> States()
    {
        lock (_all)
        {
            return StateText.Of(_all);
        }
    }
}
