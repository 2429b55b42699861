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
        var records = store.Records(whole.RunId);
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
    public Task A_fork_from_any_checkpoint_goes_on_as_the_run_did() => RandomFlows.CheckAllAsync(async (flow, plan) =>
    {
        // Somebody who goes on with a run cannot know that it got an input between two supersteps.
        (plan, _) = await Interpreter.FitAsync(flow.Program, plan with { InputAfter = null }, hasStore: true, Budget);
        await using var store = new RecordingStore(new InMemoryCheckpointStore());
        var whole = await flow.Program.RunAsync(plan, store);
        var records = store.Records(whole.RunId);
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

    /// <summary>How many further inputs a checkpoint holds.</summary>
    private static int Sent(Trace whole, int checkpoint) => whole.InputCheckpoints.Count(sequence => sequence <= checkpoint);

    private static string? Compare(Trace whole, Trace rest, long from, List<Image> images, List<Image> restImages) =>
        Differences.Find("whole", whole.Text(from), "rest", rest.Text(from))
        ?? Differences.Find("number of whole's checkpoints", $"{images.Count}", "of rest's", $"{restImages.Count}")
        ?? images.Zip(restImages, (image, restImage) =>
            Differences.Find("whole's checkpoint", image.Text(whole.RunId, rest.RunId), "rest's", restImage.Text(whole.RunId, rest.RunId))).FirstOrDefault(problem => problem is not null);
}
