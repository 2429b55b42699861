using CompiledWorkflows;

// A sub-workflow asks for many things at once. Two executors of the workflow around it answer what they can; what is beyond them
// they ask outside, and answer the sub-workflow when they have heard.
var operations = new Operations();
Need[] needs =
[
    new("cpu", 2), new("memory", 15), new("gpu", 1), new("cpu", 12),
];

await using var run = await operations.RunStreamingAsync(needs);
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case RequestInfoEvent<Purchase, Resource> purchase:
            Console.WriteLine($"asked to buy {purchase.Request.Amount} {purchase.Request.Kind}");
            await run.SendResponseAsync(purchase, new Resource(purchase.Request.Kind, purchase.Request.Amount, "the market"));
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}
