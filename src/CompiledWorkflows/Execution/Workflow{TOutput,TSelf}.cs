using System.ComponentModel;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The definition of a workflow whose runs know it: what they can be sent depends on its class.</summary>
/// <typeparam name="TOutput">The type of its outputs; see <see cref="Workflow{TOutput}"/>.</typeparam>
/// <typeparam name="TSelf">The class that derives from it.</typeparam>
public abstract class Workflow<TOutput, TSelf> : Workflow<TOutput>
    where TSelf : Workflow<TOutput, TSelf>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="id">The workflow's declared id.</param>
    /// <param name="fingerprint">The fingerprint of its contract: ids, types and edges.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Workflow(string id, ulong fingerprint)
        : base(id, fingerprint)
    {
    }

    /// <inheritdoc cref="Workflow{TOutput}.ResumeStreamingAsync(CheckpointId, RunOptions?, CancellationToken)"/>
    public new async Task<StreamingRun<TOutput, TSelf>> ResumeStreamingAsync(CheckpointId checkpoint, RunOptions? options = null, CancellationToken cancellationToken = default)
        => (StreamingRun<TOutput, TSelf>)await base.ResumeStreamingAsync(checkpoint, options, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="Workflow{TOutput}.ResumeStreamingAsync(string, RunOptions?, CancellationToken)"/>
    public new async Task<StreamingRun<TOutput, TSelf>> ResumeStreamingAsync(string runId, RunOptions? options = null, CancellationToken cancellationToken = default)
        => (StreamingRun<TOutput, TSelf>)await base.ResumeStreamingAsync(runId, options, cancellationToken).ConfigureAwait(false);

    /// <summary>Starts to run a graph that holds the input. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new async Task<StreamingRun<TOutput, TSelf>> RunGraphStreamingAsync(WorkflowGraph graph, RunOptions? options, CancellationToken cancellationToken)
        => (StreamingRun<TOutput, TSelf>)await base.RunGraphStreamingAsync(graph, options, cancellationToken).ConfigureAwait(false);

    private protected sealed override StreamingRun<TOutput> Watch(Run<TOutput> run, EventQueue events) => new StreamingRun<TOutput, TSelf>(run, events);
}
