using CompiledWorkflows;

// A writer and a critic go back and forth until the critic is content, or has seen enough drafts. In place of the two agents
// there are a few lines of C#.
var writing = new SloganWriting();

await using var run = await writing.RunStreamingAsync(new Brief(args is [var topic] ? topic : "bicycles", MaxWords: 4));
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case ExecutorCompletedEvent { Data: Draft draft }:
            Console.WriteLine($"writer: {draft.Text}");
            break;
        case ExecutorCompletedEvent { Data: Review review }:
            Console.WriteLine($"critic: {review.Remark}");
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}
