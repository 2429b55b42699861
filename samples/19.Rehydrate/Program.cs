using CompiledWorkflows;

// Each command is a process of its own with a workflow object of its own: what they share is a folder of checkpoints.
//   play              plays a game to its end
//   from CHECKPOINT   goes on from any checkpoint; what goes on from an earlier one is a run of its own
//   list              lists the runs
await using var store = new FileCheckpointStore("games");
var game = new GuessingGame { Checkpoints = store };

switch (args)
{
    case ["play"]:
        await using (var run = await game.RunStreamingAsync(Hint.Start, new RunOptions { RunId = "game" }))
            await WatchAsync(run);
        return 0;

    case ["from", var id] when CheckpointId.TryParse(id, out var checkpoint):
        await using (var run = await game.ResumeStreamingAsync(checkpoint, new RunOptions { RunId = "again" }))
            await WatchAsync(run);
        return 0;

    case ["list"]:
        await foreach (var runId in store.ListRunsAsync())
        {
            var checkpoints = await store.ListAsync(runId).ToListAsync();
            var origin = checkpoints[0].Parent is { } parent ? $"from {parent}" : "from the start";
            Console.WriteLine($"{runId}: {origin}, {checkpoints.Count} checkpoints, {checkpoints[^1].Status}");
        }

        return 0;

    default:
        Console.Error.WriteLine("usage: play | from CHECKPOINT | list");
        return 2;
}

static async Task WatchAsync(StreamingRun<string> run)
{
    await foreach (var happened in run.WatchStreamAsync())
    {
        switch (happened)
        {
            case ExecutorCompletedEvent { Data: int guess }:
                Console.WriteLine($"guess {guess}");
                break;
            case WorkflowOutputEvent<string> output:
                Console.WriteLine(output.Data);
                break;
        }
    }
}
