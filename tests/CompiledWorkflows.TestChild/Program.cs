using CompiledWorkflows;
using CompiledWorkflows.Tests;

// A process for tests to contend with and to kill. Each line that it prints has reached the parent before the next step is taken.
var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
await using var store = StoreAddress.Open(args[1]);
switch (args[0])
{
    case "hold":
        await Hold(runId: args[2], next: long.Parse(args[3]));
        break;
    case "append":
        await AppendForever(runId: args[2], largest: int.Parse(args[3]));
        break;
    case "contend":
        await Contend(runId: args[2], count: int.Parse(args[3]));
        break;
    case "fill":
        await Fill(runId: args[2]);
        break;
    case "survive":
        await Survive(runId: args[2], rounds: int.Parse(args[3]));
        break;
    case "count":
        await Count(superSteps: int.Parse(args[2]));
        break;
    case "toil":
        await new ToilHost(store, effects: args[2], output).RunAsync(Console.In);
        break;
    case "race":
        await new Racer(store, output).RaceAsync(Console.In);
        break;
    default:
        return 1;
}

return 0;

// Runs a workflow, or goes on with it where the process before this one was killed, and prints what it puts out.
async Task Survive(string runId, int rounds)
{
    var survivor = new Survivor { Checkpoints = store };
    await using var run = await store.GetLatestAsync(runId) is null
        ? await survivor.RunStreamingAsync(rounds, new RunOptions { RunId = runId })
        : await survivor.ResumeStreamingAsync(runId);
    output.WriteLine("running");
    await foreach (var happened in run.WatchStreamAsync())
    {
        if (happened is RequestInfoEvent<Question, Answer> question)
            await run.SendResponseAsync(question, Survivor.AnswerTo(question.Request));
    }

    var result = await run.ResultAsync();
    output.WriteLine($"{result.Status} {result.SuperSteps} {string.Join(' ', result.Outputs)}");
}

// Prints what a run of so many supersteps writes more than one of a thousand.
async Task Count(int superSteps)
{
    var rally = new Rally { Checkpoints = store };
    await rally.RunAsync(1000, new RunOptions { RunId = "warm-up" });
    var start = WriteCalls.OfThisProcess();
    await rally.RunAsync(1000, new RunOptions { RunId = "short" });
    var between = WriteCalls.OfThisProcess();
    await rally.RunAsync(superSteps, new RunOptions { RunId = "long" });
    var more = WriteCalls.OfThisProcess() - between - (between - start);
    output.WriteLine($"{more.Calls} {more.Bytes}");
}

// Owns a run until told to let go.
async Task Hold(string runId, long next)
{
    await using var log = await store.OpenAsync(runId, next);
    output.WriteLine("owned");
    _ = Console.ReadLine();
}

// Appends records and acknowledges each by its number, until killed.
async Task AppendForever(string runId, int largest)
{
    var latest = await store.GetLatestAsync(runId);
    await using var log = await store.OpenAsync(runId, latest is null ? 0 : latest.Id.Sequence + 1);
    output.WriteLine("owned");
    while (true)
    {
        var next = log.NextSequence;
        await log.AppendAsync(ChildRecords.Make(runId, next, largest));
        output.WriteLine(next);
    }
}

// Opens, appends one record and lets go, against others that do the same.
async Task Contend(string runId, int count)
{
    while (count > 0)
    {
        var latest = await store.GetLatestAsync(runId);
        try
        {
            await using var log = await store.OpenAsync(runId, latest is null ? 0 : latest.Id.Sequence + 1);
            await log.AppendAsync(TestRecords.Create(runId, log.NextSequence, log.NextSequence == 0 ? CheckpointRecordKind.Base : CheckpointRecordKind.Delta));
            output.WriteLine(log.NextSequence - 1);
            count--;
        }
        catch (CheckpointConflictException)
        {
            Thread.Yield();
        }
    }
}

// Appends until there is no space, then once more what still fits, as one whose file size is limited.
async Task Fill(string runId)
{
    await using var log = await store.OpenAsync(runId, 0);
    while (true)
    {
        try
        {
            await log.AppendAsync(TestRecords.Create(runId, log.NextSequence, log.NextSequence == 0 ? CheckpointRecordKind.Base : CheckpointRecordKind.Delta, 3000));
        }
        catch (Exception e) when (e is IOException or CheckpointStoreUnavailableException)
        {
            break;
        }
    }

    output.WriteLine(log.NextSequence);
    output.WriteLine((await store.GetLatestAsync(runId))!.Id.Sequence);
    await log.AppendAsync(TestRecords.Create(runId, log.NextSequence, CheckpointRecordKind.Delta));
    output.WriteLine(log.NextSequence);
}
