using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A run's end of its log: it numbers and writes checkpoints, and owns the log from its first append until the run waits or ends.</summary>
internal sealed class RunLog(ICheckpointStore store, RunGraph graph, RunScope scope, RunIdentity identity, CheckpointCompression? compression)
{
    private readonly CheckpointWriter _writer = new(graph, scope, identity, compression);
    private ICheckpointLog? _log;
    private long _nextSequence;

    public CheckpointId? LastCheckpoint { get; private set; }

    /// <summary>The outputs of the checkpoint that the run starts from, for the checkpoints to come.</summary>
    public SavedOutputs Outputs => _writer.Outputs;

    /// <summary>Goes on after a checkpoint that is the latest of its run.</summary>
    /// <param name="image">The checkpoint.</param>
    /// <param name="renamed">Whether it holds former names: no delta can change what stands under another name, so a base follows.</param>
    public void Continue(CheckpointImage image, bool renamed)
    {
        if (!renamed)
            _writer.Continue(image);
        _nextSequence = image.NextSequence;
        LastCheckpoint = image.Id;
    }

    /// <summary>Saves a new run's first checkpoint.</summary>
    /// <param name="cancellationToken">Gives up waiting for the log.</param>
    /// <param name="status">Where the run stands.</param>
    /// <param name="happened">What has happened already after that checkpoint: in a fork, what is known of the run that it comes from.</param>
    /// <exception cref="RunExistsException">The store holds a run of that id.</exception>
    /// <exception cref="WorkflowFailedException">It cannot be saved.</exception>
    public async ValueTask CreateAsync(CancellationToken cancellationToken, RunStatus status = RunStatus.Running, params IReadOnlyList<JournalEntry> happened)
    {
        try
        {
            await OpenAsync(cancellationToken).ConfigureAwait(false);
            await SaveAsync(status).ConfigureAwait(false);
            foreach (var entry in happened)
                await AppendAsync(entry, status).ConfigureAwait(false);
        }
        catch (CheckpointConflictException e)
        {
            await ReleaseAsync().ConfigureAwait(false);
            throw new RunExistsException(identity.RunId, e);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReleaseAsync().ConfigureAwait(false);
            throw;
        }
        catch (Exception e)
        {
            await ReleaseAsync().ConfigureAwait(false);
            throw new WorkflowFailedException(identity.RunId, null, scope.SuperStep, identity.ForkedFrom, e);
        }
    }

    /// <summary>Saves the next checkpoint.</summary>
    /// <exception cref="CheckpointConflictException">Somebody else owns the run or has gone on with it.</exception>
    public ValueTask SaveAsync(RunStatus status)
    {
        if (_log is null)
            return OpenAndSaveAsync(status);

        var begun = Telemetry.Begin(Telemetry.CheckpointDuration, scope.TimeProvider);
        var record = _writer.Write(_nextSequence, Previous, status);
        var appending = _log.AppendAsync(record);
        if (!appending.IsCompletedSuccessfully)
            return AwaitAppendAsync(appending, record.Payload.Length, begun);

        appending.GetAwaiter().GetResult();
        Appended(record.Payload.Length, begun);
        return default;
    }

    /// <summary>Notes something between two checkpoints.</summary>
    /// <exception cref="CheckpointConflictException">Somebody else owns the run or has gone on with it.</exception>
    public async ValueTask AppendAsync(JournalEntry entry, RunStatus status = RunStatus.Running)
    {
        if (_log is null)
            await OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await _log!.AppendAsync(_writer.WriteJournal(_nextSequence, status, entry)).ConfigureAwait(false);
        _nextSequence++;
    }

    /// <summary>Notes that the run has failed or been cancelled, for those who look at runs that nobody drives.</summary>
    /// <remarks>What goes wrong is only told: the run is at its last checkpoint, whether its end is noted or not.</remarks>
    public async ValueTask EndAsync(RunStatus status, string? reason)
    {
        try
        {
            await AppendAsync(new EndEntry(reason), status).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            scope.Events?.Add(new WorkflowWarningEvent($"That run '{identity.RunId}' is {status} could not be noted in its log: {e.Message}"));
        }
    }

    /// <summary>Takes the log, if it is not the run's already.</summary>
    /// <exception cref="CheckpointConflictException">Somebody else owns the run or has gone on with it.</exception>
    public ValueTask AcquireAsync() => _log is null ? OpenAsync(CancellationToken.None) : default;

    /// <summary>Gives up the ownership of the log. The next save takes it again.</summary>
    /// <remarks>What goes wrong is only told: every record that the run has counted on is saved.</remarks>
    public async ValueTask ReleaseAsync()
    {
        var log = _log;
        _log = null;
        if (log is null)
            return;

        try
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            scope.Events?.Add(new WorkflowWarningEvent($"The log of run '{identity.RunId}' could not be given up: {e.Message}"));
        }
    }

    private long? Previous => LastCheckpoint is { } last && last.Sequence != _nextSequence - 1 ? last.Sequence : null;

    private async ValueTask OpenAndSaveAsync(RunStatus status)
    {
        await OpenAsync(CancellationToken.None).ConfigureAwait(false);
        await SaveAsync(status).ConfigureAwait(false);
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        _log = await store.OpenAsync(identity.RunId, _nextSequence, cancellationToken).ConfigureAwait(false);
        _nextSequence = _log.NextSequence;
    }

    private async ValueTask AwaitAppendAsync(ValueTask appending, int bytes, long? begun)
    {
        await appending.ConfigureAwait(false);
        Appended(bytes, begun);
    }

    private void Appended(int bytes, long? begun)
    {
        LastCheckpoint = new CheckpointId(identity.RunId, _nextSequence++);
        RunReport.Saved(scope, bytes, begun);
    }
}
