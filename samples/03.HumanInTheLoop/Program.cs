using System.Globalization;
using CompiledWorkflows;

// Each command is a process of its own: what waits for a person waits on disk.
//   submit ID TEXT AMOUNT    starts a run, which asks for an approval and stops
//   pending                  lists what waits
//   approve ID | reject ID   answers, and the run goes on to its end
await using var store = new FileCheckpointStore("expenses");
var approval = new ExpenseApproval { Checkpoints = store };

switch (args)
{
    case ["submit", var id, var text, var amount]:
        var expense = new Expense(id, text, decimal.Parse(amount, CultureInfo.InvariantCulture));
        var started = await approval.RunAsync(expense, new RunOptions { RunId = id });
        Console.WriteLine($"{id}: {started.Status}");
        return 0;

    case ["pending"]:
        await foreach (var runId in store.ListRunsAsync())
        {
            await using var run = await approval.ResumeStreamingAsync(runId);
            foreach (var request in run.PendingRequests.OfType<RequestInfoEvent<ApprovalRequest, Decision>>())
                Console.WriteLine($"{runId}: {request.Request.Question}");
        }

        return 0;

    case ["approve" or "reject", var id]:
        return await AnswerAsync(id, new Decision(args[0] == "approve", "Ada"));

    default:
        Console.Error.WriteLine("usage: submit ID TEXT AMOUNT | pending | approve ID | reject ID");
        return 2;
}

async Task<int> AnswerAsync(string id, Decision decision)
{
    await using var run = await approval.ResumeStreamingAsync(id);
    if (run.PendingRequests is not [RequestInfoEvent<ApprovalRequest, Decision> request])
    {
        Console.WriteLine($"{id}: {run.Status}, nothing to answer");
        return 1;
    }

    await run.SendResponseAsync(request, decision);
    Console.WriteLine((await run.ResultAsync()).Outputs.Single());
    return 0;
}
