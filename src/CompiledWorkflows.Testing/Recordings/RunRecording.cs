namespace CompiledWorkflows;

/// <summary>Records runs, for tests.</summary>
public static class RunRecording
{
    /// <summary>Watches a run until it ends, or waits for a response that nobody gives, and keeps its events.</summary>
    /// <typeparam name="TOutput">The workflow's output type.</typeparam>
    /// <param name="run">The run, started or resumed, which nobody else watches.</param>
    /// <param name="answers">What to answer to requests; a request without an answer stays open.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What has happened in this call: of a run that had been watched or resumed, the rest. A failure of the run is part of it.</returns>
    /// <exception cref="InvalidOperationException">Somebody else watches the run, or an answer is of other types than its port's.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<RunRecording<TOutput>> OfAsync<TOutput>(StreamingRun<TOutput> run, RequestAnswers? answers = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var events = new List<WorkflowEvent>();
        await foreach (var published in run.WatchStreamAsync(cancellationToken).ConfigureAwait(false))
        {
            events.Add(published);
            if (published is RequestInfoEvent request && answers is not null)
                _ = await answers.TryRespondAsync(run, request, cancellationToken).ConfigureAwait(false);
        }

        return new RunRecording<TOutput>(run, events);
    }
}
