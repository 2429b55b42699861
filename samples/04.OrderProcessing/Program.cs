using System.Globalization;
using CompiledWorkflows;
using OrderProcessing;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

await using var store = new FileCheckpointStore(options.State);
var workflow = new OrderWorkflow(packing: () => new Packing(options.TimePerLine)) { Checkpoints = store };

foreach (var file in Directory.EnumerateFiles(options.Orders, "*.json").Order(StringComparer.Ordinal))
{
    var orderId = Path.GetFileNameWithoutExtension(file);
    if (options.List)
        await ListAsync(orderId);
    else
        await ProcessAsync(orderId, file);
}

return 0;

// Starts the order's run, or goes on with it where the process before this one was stopped.
async Task ProcessAsync(string orderId, string file)
{
    var latest = await store.GetLatestAsync(orderId);
    await using var run = latest is null
        ? await workflow.RunStreamingAsync(new OrderFile(file), new RunOptions { RunId = orderId })
        : await workflow.ResumeStreamingAsync(orderId);
    if (run.Status == RunStatus.Completed)
    {
        Console.WriteLine($"{orderId}: done before");
        return;
    }

    Console.WriteLine(latest is null ? $"{orderId}: started" : $"{orderId}: continued after {latest.SuperStep} supersteps");
    await foreach (var happened in run.WatchStreamAsync())
    {
        switch (happened)
        {
            case ProgressEvent progress:
                Console.WriteLine($"{orderId}: {progress.Text}");
                break;
            case RequestInfoEvent<Quote, Approval> request when Ask(request.Request) is { } approval:
                await run.SendResponseAsync(request, approval);
                break;
            case RequestInfoEvent:
                Console.WriteLine($"{orderId}: waits for an answer; start again to give one");
                break;
            case WorkflowOutputEvent<string> output:
                Console.WriteLine(output.Data);
                break;
            case WorkflowErrorEvent error:
                Console.Error.WriteLine(error.Exception.Message);
                break;
        }
    }
}

// Takes the answer from the command line, else from the console.
Approval? Ask(Quote quote)
{
    Console.Write(string.Create(CultureInfo.InvariantCulture, $"{quote.Order.Id}: {quote.Order.Customer} orders for {quote.Total:F2}. Approve? [yes/no] "));
    var answer = options.Answer ?? Console.ReadLine();
    if (options.Answer is not null || Console.IsInputRedirected)
        Console.WriteLine(answer);

    return answer?.Trim() switch
    {
        "yes" or "y" => new Approval(true, "the manager"),
        "no" or "n" => new Approval(false, "the manager"),
        _ => null,
    };
}

async Task ListAsync(string orderId)
{
    await foreach (var checkpoint in store.ListAsync(orderId))
        Console.WriteLine($"{checkpoint.Id}  {checkpoint.Status,-16}  {checkpoint.PendingMessages} messages, {checkpoint.PendingRequests} requests, {checkpoint.PayloadBytes} bytes");
}
