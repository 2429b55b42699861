using CompiledWorkflows;

// Two executors send each other messages until one has found the number. Every superstep is a checkpoint, and from every
// checkpoint the game comes to the same end.
var target = args.Length > 0 ? int.Parse(args[0]) : 42;
await using var store = new InMemoryCheckpointStore();
var game = new GuessingGame(judge: () => new Judge(target)) { Checkpoints = store };

await using var run = await game.RunStreamingAsync(Hint.Start);
await foreach (var happened in run.WatchStreamAsync())
{
    if (happened is ExecutorCompletedEvent { ExecutorId: nameof(Guesser), Data: int guess })
        Console.WriteLine($"guess {guess}");
    if (happened is WorkflowOutputEvent<Solved> output)
        Console.WriteLine($"found {output.Data.Number} in {output.Data.Tries} tries");
}

var resumed = 0;
var same = 0;
var solved = (await run.ResultAsync()).Outputs.Single();
await foreach (var checkpoint in store.ListAsync(run.RunId))
{
    var again = await game.ResumeAsync(checkpoint.Id);
    resumed++;
    same += again.Outputs.Single() == solved ? 1 : 0;
}

Console.WriteLine($"resumed from {resumed} checkpoints, {same} times to the same end");
