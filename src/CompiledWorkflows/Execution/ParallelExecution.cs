using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>Executes supersteps by workers on the thread pool, with the results of <see cref="RunGraph.ExecuteAsync"/>.</summary>
/// <remarks>
/// A worker takes the next node in declaration order, and lets it handle all its messages before it takes another. Whatever a node
/// sends is staged with it, and delivered in declaration order when the last one has finished.
/// </remarks>
internal sealed class ParallelExecution(RunGraph graph, int degree)
{
    private readonly List<Node> _nodes = [];
    private readonly List<Node> _alone = [];
    private readonly List<Task> _workers = [];
    private int _next;

    /// <summary>Runs every node that has messages.</summary>
    /// <returns>A task that completes when all have unwound; <see cref="RunGraph.CountedFailure"/> then tells whether one of them failed.</returns>
    public async ValueTask ExecuteAsync()
    {
        Distribute();
        for (var workers = Math.Min(degree, _nodes.Count); workers > 0; workers--)
            _workers.Add(Task.Run(WorkAsync));
        foreach (var worker in _workers)
            await worker.ConfigureAwait(false);

        foreach (var node in _alone)
            await HandleAllAsync(node).ConfigureAwait(false);

        if (graph is { HasStaged: true, HasFailed: false })
            graph.DeliverStaged();
    }

    private void Distribute()
    {
        _nodes.Clear();
        _alone.Clear();
        _workers.Clear();
        _next = 0;
        foreach (var node in graph.Running)
            (node.RunsAlone ? _alone : _nodes).Add(node);
    }

    private async Task WorkAsync()
    {
        while (Interlocked.Increment(ref _next) is var taken && taken <= _nodes.Count)
            await HandleAllAsync(_nodes[taken - 1]).ConfigureAwait(false);
    }

    /// <summary>Runs a node, which does nothing once another has failed.</summary>
    private async ValueTask HandleAllAsync(Node node)
    {
        try
        {
            await node.HandleAllAsync(direct: false).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            graph.Fail(node, e);
        }
    }
}
