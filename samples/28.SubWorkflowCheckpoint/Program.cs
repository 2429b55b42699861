using CompiledWorkflows;

// The checkpoints of a workflow hold its sub-workflows: their state, and what they ask. Each command is a process of its own.
//   start TOPIC      prepares a launch, of which a sub-workflow drafts the announcement, and waits for its review
//   review ANSWER    "approve", or a remark that leads to another draft
await using var store = new FileCheckpointStore("launches");
var launch = new Launch { Checkpoints = store };

switch (args)
{
    case ["start", var topic]:
        var started = await launch.RunAsync(topic, new RunOptions { RunId = "launch" });
        Show(started);
        return 0;

    case ["review", var answer]:
        await using (var run = await launch.ResumeStreamingAsync("launch"))
        {
            if (run.PendingRequests is not [RequestInfoEvent<Announcement, string> request])
            {
                Console.WriteLine($"nothing to review, the run is {run.Status}");
                return 1;
            }

            await run.SendResponseAsync(request, answer);
            Show(await run.ResultAsync());
        }

        return 0;

    default:
        Console.Error.WriteLine("usage: start TOPIC | review ANSWER");
        return 2;
}

static void Show(RunResult<string> result)
{
    foreach (var request in result.PendingRequests.OfType<RequestInfoEvent<Announcement, string>>())
        Console.WriteLine($"{result.LastCheckpoint}: {request.PortId} is to review '{request.Request.Text}'");
    foreach (var output in result.Outputs)
        Console.WriteLine(output);
}
