namespace CompiledWorkflows;

/// <summary>Goes through all runs now and then, and removes what is not to be kept.</summary>
internal sealed class RetentionDuty(RetainingCheckpointStore store, TimeSpan interval, TimeProvider time, HostLog log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            try
            {
                var sweep = await store.SweepAsync(cancellationToken).ConfigureAwait(false);
                log.Swept(sweep.RunsSeen, sweep.RunsDeleted, sweep.RunsTrimmed);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.CouldNotSweep(e);
            }
        }
    }
}
