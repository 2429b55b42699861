using CompiledWorkflows;

// A draft waits for its reviewer on disk, at a checkpoint, while no process runs; and the reviewer can change his mind.
//   write TOPIC                   writes a first draft
//   review ANSWER                 answers to the latest draft: "approve", or a remark that leads to another draft
//   reconsider CHECKPOINT ANSWER  goes back to an earlier draft and answers to that one, in a run of its own
await using var store = new FileCheckpointStore("drafts");
var writing = new Writing { Checkpoints = store };

switch (args)
{
    case ["write", var topic]:
        await using (var run = await writing.RunStreamingAsync(topic, new RunOptions { RunId = "draft" }))
            return await GoOnAsync(run, answer: null);

    case ["review", var answer]:
        await using (var run = await writing.ResumeStreamingAsync("draft"))
            return await GoOnAsync(run, answer);

    case ["reconsider", var id, var answer] when CheckpointId.TryParse(id, out var checkpoint):
        await using (var run = await writing.ResumeStreamingAsync(checkpoint))
            return await GoOnAsync(run, answer);

    default:
        Console.Error.WriteLine("usage: write TOPIC | review ANSWER | reconsider CHECKPOINT ANSWER");
        return 2;
}

// Gives the answer to the draft that waits, if there is one, and leaves the next draft waiting.
static async Task<int> GoOnAsync(StreamingRun<Published> run, string? answer)
{
    await foreach (var happened in run.WatchStreamAsync())
    {
        switch (happened)
        {
            case RequestInfoEvent<Draft, string> request when answer is not null:
                await run.SendResponseAsync(request, answer);
                answer = null;
                break;
            case RequestInfoEvent<Draft, string> request:
                Console.WriteLine($"{run.LastCheckpoint}: {request.Request}");
                break;
            case WorkflowOutputEvent<Published> output:
                Console.WriteLine(output.Data);
                break;
        }
    }

    if (answer is null)
        return 0;

    Console.WriteLine($"no draft waits for a review, the run is {run.Status}");
    return 1;
}
