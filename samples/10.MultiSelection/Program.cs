using CompiledWorkflows;

// Every condition is asked for every message, so that one mail may go several ways at once: a genuine one is answered, and if it
// is long it is summarised too, before it is filed.
var mailroom = new Mailroom();

await using var run = await mailroom.RunStreamingAsync(new Email(args is [var text] ? text : "Can we meet on Monday?"));
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case FiledEvent filed:
            Console.WriteLine($"filed: {filed.Text}");
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}
