namespace CompiledWorkflows;

/// <summary>Random operations do to a store what they do to a model of it.</summary>
internal static class ModelChecks
{
    private const int LongestRound = 100;

    public static IEnumerable<StoreCheck> All =>
    [
        new("RandomOperationsMatchAModel", "Whatever is done in whichever order, by several stores on the same storage, a store holds what a dictionary of lists would.", MatchModel),
    ];

    private static async Task MatchModel(StoreTrial trial)
    {
        List<ICheckpointStore> stores = [trial.Store, trial.OpenStore(), trial.OpenStore()];
        var rounds = trial.Subject.RandomRounds;
        for (var round = 0; round < rounds; round++)
        {
            var model = new StoreModel(trial, stores, $"{round:D5}/");
            try
            {
                // Short rounds come first, so that a failure has few operations before it.
                for (var i = 0; i <= LongestRound * round / rounds; i++)
                    await model.StepAsync(StoreOperation.Choose(trial.Random, stores.Count)).ConfigureAwait(false);

                await model.EndAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (!trial.Token.IsCancellationRequested)
            {
                throw new Mismatch($"{Mismatch.Describe(e)}{Environment.NewLine}The operations were:{Environment.NewLine}{model.Trace}", e);
            }
        }
    }
}
