using System.ComponentModel;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The definition of a workflow: immutable, safe for concurrent use, and run any number of times at once.</summary>
/// <typeparam name="TOutput">The type of its outputs: the one type that leaves it, <see cref="object"/> where several do, <see cref="NoOutput"/> where none does.</typeparam>
/// <remarks>The generator derives classes with <see cref="WorkflowAttribute"/> from it, and adds typed constructors and run methods.</remarks>
public abstract class Workflow<TOutput>
{
    private readonly ulong _fingerprint;

    /// <summary>Called by generated code.</summary>
    /// <param name="id">The workflow's declared id.</param>
    /// <param name="fingerprint">The fingerprint of its contract: ids, types and edges.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Workflow(string id, ulong fingerprint)
    {
        Id = id;
        _fingerprint = fingerprint;
    }

    /// <summary>The workflow's declared id, under which checkpoints name it.</summary>
    public string Id { get; }

    /// <summary>The store that keeps the checkpoints of its runs; <see langword="null"/>, the default, for none.</summary>
    public ICheckpointStore? Checkpoints { get; init; }

    /// <summary>The clock that its runs read; by default the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Creates the nodes of one run. Called by the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract RunGraph<TOutput> CreateGraph();

    /// <summary>Runs a graph that holds the input to its end. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<RunResult<TOutput>> RunAsync(RunGraph<TOutput> graph, RunOptions? options, CancellationToken cancellationToken) => throw null!;

    /// <summary>Starts to run a graph that holds the input. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Task<StreamingRun<TOutput>> RunStreamingAsync(RunGraph<TOutput> graph, RunOptions? options, CancellationToken cancellationToken) => throw null!;
}
