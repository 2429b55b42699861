using CompiledWorkflows;

// Each command is a process of its own: while none runs, the timers wait in a checkpoint.
//   send   sends an invoice, and ends although its reminders are to come
//   wait   goes on, and waits until nothing is left to wait for
await using var store = new FileCheckpointStore("invoices");
var billing = new Billing { Checkpoints = store };

switch (args)
{
    case ["send"]:
        var sent = await billing.RunAsync(new Invoice(7, TimeSpan.FromMilliseconds(100)), new RunOptions { RunId = "invoice-7", WaitsForTimers = false });
        Console.WriteLine($"{sent.RunId}: {sent.Status}, {sent.Outputs.Count} reminders");
        return 0;

    case ["wait"]:
        var result = await billing.ResumeAsync("invoice-7");
        foreach (var output in result.Outputs)
            Console.WriteLine(output);
        Console.WriteLine($"{result.RunId}: {result.Status}");
        return 0;

    default:
        Console.Error.WriteLine("usage: send | wait");
        return 2;
}
