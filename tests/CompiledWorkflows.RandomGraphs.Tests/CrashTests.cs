namespace CompiledWorkflows.RandomGraphs;

/// <summary>
/// A run that is interrupted after any checkpoint, and goes on in another process, is the same run: the same outputs, states, requests and
/// checkpoints as one that nobody interrupted.
/// </summary>
public sealed class CrashTests
{
    private const int Budget = 60;

    [Fact]
    public Task A_run_killed_after_any_checkpoint_goes_on_as_if_nothing_had_happened() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        using var directory = new CompiledWorkflows.Tests.TemporaryDirectory();
        var files = 0;
        ICheckpointStore NewStore() => plan.AnswerSalt % 8 == 0 ? new FileCheckpointStore(Path.Combine(directory.Path, $"{files++}")) : new InMemoryCheckpointStore();

        // Somebody who goes on with a run cannot know that it got an input between two supersteps.
        (plan, _) = await Interpreter.FitAsync(flow.Program, plan with { InputAfter = null }, hasStore: true, Budget);
        await using var store = new RecordingStore(NewStore());
        var whole = await flow.Program.RunAsync(plan, store);
        var records = store.Checkpoints(whole.RunId);
        var images = Image.ReadAll(records);
        var program = flow.Reload(out var loaded);
        using var another = loaded;
        for (var killed = 0; killed < records.Count; killed++)
        {
            await using var survivor = new RecordingStore(NewStore());
            await survivor.CopyAsync(whole.RunId, records.Take(killed + 1));
            var rest = await program.ResumeAsync(plan, survivor, new CheckpointId(whole.RunId, killed), Sent(whole, killed));
            var from = CheckpointHeader.Read(records[killed].Payload).SuperStep;
            if (Compare(whole, rest, from, images, Image.ReadAll(survivor.Records(whole.RunId))) is { } problem)
            {
                return $"killed after checkpoint {killed}: {problem}";
            }
        }

        return null;
    });

    [Fact]
    public Task A_run_killed_after_any_checkpoint_goes_on_in_a_version_of_other_names() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        (plan, _) = await Interpreter.FitAsync(flow.Program, plan with { InputAfter = null }, hasStore: true, Budget);
        await using var store = new RecordingStore(new InMemoryCheckpointStore());
        var whole = await flow.Program.RunAsync(plan, store);
        var records = store.Checkpoints(whole.RunId);
        var program = flow.Update(out var loaded);
        using var another = loaded;
        for (var killed = 0; killed < records.Count; killed++)
        {
            await using var survivor = new RecordingStore(new InMemoryCheckpointStore());
            await survivor.CopyAsync(whole.RunId, records.Take(killed + 1));
            var rest = await program.ResumeAsync(plan, survivor, new CheckpointId(whole.RunId, killed), Sent(whole, killed));
            var from = CheckpointHeader.Read(records[killed].Payload).SuperStep;
            if (Differences.Find("whole", whole.Text(from), "rest", RenamedSource.Restore(rest.Text(from))) is { } problem)
            {
                return $"killed after checkpoint {killed}: {problem}";
            }
        }

        return null;
    }, RenamedSource.Rename);

    [Fact]
    public Task A_fork_from_any_checkpoint_goes_on_as_the_run_did() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        // Somebody who goes on with a run cannot know that it got an input between two supersteps.
        (plan, _) = await Interpreter.FitAsync(flow.Program, plan with { InputAfter = null }, hasStore: true, Budget);
        await using var store = new RecordingStore(new InMemoryCheckpointStore());
        var whole = await flow.Program.RunAsync(plan, store);
        var records = store.Checkpoints(whole.RunId);
        var images = Image.ReadAll(records);
        for (var forked = 0; forked < records.Count - 1; forked++)
        {
            var rest = await flow.Program.ResumeAsync(plan, store, new CheckpointId(whole.RunId, forked), Sent(whole, forked));
            var from = CheckpointHeader.Read(records[forked].Payload).SuperStep;
            if (Compare(whole, rest, from, images[forked..], Image.ReadAll(store.Records(rest.RunId))) is { } problem)
            {
                return $"forked from checkpoint {forked}: {problem}";
            }
        }

        return null;
    });

    [Fact]
    public Task A_run_of_which_every_superstep_is_another_process_is_the_same_run() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        (plan, _) = await Interpreter.FitAsync(flow.Program, plan with { InputAfter = null, FurtherInputs = 0, Interval = 1 }, hasStore: true, Budget);
        await using var store = new RecordingStore(new InMemoryCheckpointStore());
        var whole = await flow.Program.RunAsync(plan, store);
        await using var another = new RecordingStore(new InMemoryCheckpointStore());
        var pieces = await FirstAsync(plan with { Limit = 1 });
        for (var limit = 2; pieces is null; limit++)
        {
            pieces = await NextAsync(plan with { Limit = limit });
        }

        return whole.Failure is not null ? Differences.Find("whole", whole.Failure, "pieces", pieces.Failure ?? "") : Compare(whole, pieces, whole.SuperSteps, Image.ReadAll(store.Records(whole.RunId)), Image.ReadAll(another.Records(pieces.RunId)));

        Task<Trace?> FirstAsync(RunPlan limited) => UnlessStoppedAsync(() => flow.Program.RunAsync(limited, another));

        Task<Trace?> NextAsync(RunPlan limited) => UnlessStoppedAsync(async () =>
            await flow.Program.ResumeAsync(limited, another, (await another.GetLatestAsync(another.RunId))!.Id, sent: 0));
    });

    private static async Task<Trace?> UnlessStoppedAsync(Func<Task<Trace>> run)
    {
        try
        {
            return await run();
        }
        catch (InvalidOperationException exception) when (exception.InnerException is SuperStepLimitException)
        {
            return null;
        }
    }

    /// <summary>How many further inputs a checkpoint holds.</summary>
    private static int Sent(Trace whole, int checkpoint) => whole.InputCheckpoints.Count(sequence => sequence <= checkpoint);

    private static string? Compare(Trace whole, Trace rest, long from, List<Image> images, List<Image> restImages) =>
        Differences.Find("whole", whole.Text(from), "rest", rest.Text(from))
        ?? Differences.Find("number of whole's checkpoints", $"{images.Count}", "of rest's", $"{restImages.Count}")
        ?? images.Zip(restImages, (image, restImage) =>
            Differences.Find("whole's checkpoint", image.Text(whole.RunId, rest.RunId), "rest's", restImage.Text(whole.RunId, rest.RunId))).FirstOrDefault(problem => problem is not null);
}
