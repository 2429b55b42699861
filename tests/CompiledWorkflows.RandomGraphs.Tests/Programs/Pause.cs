namespace CompiledWorkflows.RandomGraphs;

/// <summary>Waiting that takes another time in every run, since no result may depend on it.</summary>
public static class Pause
{
    public static async ValueTask Now(CancellationToken cancellation = default)
    {
        switch (Random.Shared.Next(16))
        {
            case 0:
                await Task.Delay(1, cancellation);
                break;
            case < 8:
                await Task.Yield();
                break;
            default:
                cancellation.ThrowIfCancellationRequested();
                break;
        }
    }
}
