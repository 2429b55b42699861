using CompiledWorkflows.Conformance.Tests.Edges;
using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Checkpoints;

/// <summary>Checkpoints, and resuming from them.</summary>
public sealed class CheckpointTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Countdown Countdown => new() { Checkpoints = _store };

    private Interview Interview => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task B116_EverySuperStepMakesACheckpointWhereThereIsAStore()
    {
        await using var saving = await Countdown.RunStreamingAsync(2, new RunOptions { RunId = "r" });
        await using var bare = await new Countdown().RunStreamingAsync(2);

        var saved = (await saving.WatchAsync()).OfType<SuperStepCompletedEvent>();
        var unsaved = (await bare.WatchAsync()).OfType<SuperStepCompletedEvent>();

        Assert.Equal([1L, 2, 3, 4], saved.Select(completed => completed.Checkpoint!.Value.Sequence));
        Assert.Equal(4, unsaved.Count());
        Assert.All(unsaved, completed => Assert.Null(completed.Checkpoint));
        Assert.Null(bare.LastCheckpoint);
    }

    [Fact]
    public async Task B117_TheEntryCheckpointHoldsTheInput()
    {
        await Countdown.RunAsync(2, new RunOptions { RunId = "r" });
        var entry = (await _store.AllAsync("r"))[0];

        Assert.Equal((0L, 1), (entry.SuperStep, entry.PendingMessages));
        Assert.Equal([3], (await Countdown.ResumeAsync(entry.Id)).Outputs);
    }

    [Fact]
    public async Task B118_EveryCheckpointLeadsToTheSameEnd()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });

        foreach (var checkpoint in await _store.AllAsync("r"))
        {
            var resumed = await Countdown.ResumeAsync(checkpoint.Id);
            Assert.Equal([5], resumed.Outputs);
            Assert.Equal(6, resumed.SuperSteps);
        }
    }

    [Fact]
    public async Task B119_AResponseMakesACheckpointThatHoldsIt()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "yes");
        var answered = run.LastCheckpoint!.Value;
        await run.WatchAsync();

        Assert.Equal(3, answered.Sequence);
        Assert.Equal(["0: yes (1)"], (await Interview.ResumeAsync(answered)).Outputs);
    }

    [Fact]
    public async Task B120_CheckpointsAreAChain()
    {
        await Countdown.RunAsync(2, new RunOptions { RunId = "r" });
        await Countdown.ResumeAsync(new CheckpointId("r", 1), new RunOptions { RunId = "fork" });

        Assert.Equal([null, 0L, 1, 2, 3], (await _store.AllAsync("r")).Select(checkpoint => checkpoint.Parent?.Sequence));
        Assert.Equal([new CheckpointId("r", 1), new CheckpointId("fork", 0)], (await _store.AllAsync("fork")).Take(2).Select(checkpoint => checkpoint.Parent!.Value));
    }

    [Fact]
    public async Task B121_AResumeAsksAgainOnceUnderTheSameId()
    {
        var asked = (await Interview.RunAsync(new Topic(2), new RunOptions { RunId = "r" })).PendingRequests.Select(request => request.RequestId);
        await using var run = await Interview.ResumeStreamingAsync("r");

        Assert.Equal(asked, (await run.WatchAsync()).OfType<RequestInfoEvent>().Select(request => request.RequestId));
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        foreach (var request in run.PendingRequests)
            await run.SendResponseAsync(request.RequestId, "yes");
        Assert.Equal(RunStatus.Completed, (await run.ResultAsync()).Status);
    }

    [Fact]
    public async Task B122_ToGoBackIsToFork()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        var waiting = run.LastCheckpoint!.Value;
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "no");

        await using var fork = await Interview.ResumeStreamingAsync(waiting);
        var asked = Assert.Single((await fork.WatchAsync()).OfType<RequestInfoEvent<Question, string>>());
        await fork.SendResponseAsync(asked, "yes");

        Assert.Equal(["0: yes (1)"], (await fork.ResultAsync()).Outputs);
        Assert.Equal(["0: no (1)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task B123_WhatIsAnsweredBeforeAnybodyWatchesIsNotAskedAgain()
    {
        var asked = (await Interview.RunAsync(new Topic(2), new RunOptions { RunId = "r" })).PendingRequests;
        await using var run = await Interview.ResumeStreamingAsync("r");
        await run.SendResponseAsync(asked[0].RequestId, "yes");

        Assert.Equal([asked[1].RequestId], (await run.WatchAsync()).OfType<RequestInfoEvent>().Select(request => request.RequestId));
    }

    [Fact]
    public async Task B124_AHalfFilledFanInSurvives()
    {
        var zipping = new Zipping { Checkpoints = _store };
        var whole = await zipping.RunAsync(new Plan("a1 a2", "b1", "b2"), new RunOptions { RunId = "r" });
        Assert.Equal(["a1 b1", "a2 b2"], whole.Outputs);

        foreach (var checkpoint in await _store.AllAsync("r"))
            Assert.Equal(whole.Outputs, (await zipping.ResumeAsync(checkpoint.Id)).Outputs);
    }

    [Fact]
    public async Task B125_ACheckpointCanBeResumedTwice()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });

        var one = await Countdown.ResumeAsync(new CheckpointId("r", 2));
        var other = await Countdown.ResumeAsync(new CheckpointId("r", 2));

        Assert.Equal(one.Outputs, other.Outputs);
        Assert.Equal(one.SuperSteps, other.SuperSteps);
        Assert.NotEqual(one.RunId, other.RunId);
    }

    [Fact]
    public async Task B126_AChangedGraphGoesOnWithWhatItHasAPlaceFor()
    {
        await new Evolving1 { Checkpoints = _store }.RunAsync(3, new RunOptions { RunId = "r" });

        var refusal = await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => new Evolving2 { Checkpoints = _store }.ResumeAsync("r"));
        Assert.Equal(2, refusal.Differences.Count);
        var entry = new CheckpointId("r", 0);
        Assert.Equal(["new parcel 3"], (await new Evolving2 { Checkpoints = _store }.ResumeAsync(entry)).Outputs);
        await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => Countdown.ResumeAsync("r"));
    }

    [Theory]
    [InlineData("Shop", "Shop2")]
    public async Task B127_AnotherAssemblyGoesOn(string before, string after)
    {
        const string source = """
            public sealed record Parcel(int Weight);
            [Executor] public sealed partial class Packing { [State] private int _packed; [Handler] public Parcel On(int weight, ExecutorContext context) { _packed++; context.RequestHalt(); return new(weight + _packed); } }
            [Executor] public sealed partial class Shipping { [Handler] public string On(Parcel parcel) => "shipped " + parcel.Weight; }
            [Workflow("shop"), Start<Packing>, Edge<Packing, Shipping>, Output<Shipping>] public sealed partial class W
            {
                public static async Task<string> Begin(ICheckpointStore store) => (await new W { Checkpoints = store }.RunAsync(6, new RunOptions { RunId = "r" })).Status.ToString();
                public static async Task<string> End(ICheckpointStore store) => (await new W { Checkpoints = store }.ResumeAsync("r")).Outputs[0];
            }
            """;
        using var old = Compiler.Load(source, before);
        using var changed = Compiler.Load(source, after);

        Assert.Equal("Halted", await CallAsync(old, "Begin"));
        Assert.Equal("shipped 7", await CallAsync(changed, "End"));

        Task<string> CallAsync(Generators.Tests.Harness.LoadedProgram program, string method)
            => (Task<string>)program.Assembly.GetType("W")!.GetMethod(method)!.Invoke(null, [_store])!;
    }

    [Fact]
    public async Task B128_WhatIsNotThereIsNamed()
    {
        await Countdown.RunAsync(1, new RunOptions { RunId = "r" });

        Assert.Equal("r@9", (await Assert.ThrowsAsync<UnknownCheckpointException>(() => Countdown.ResumeAsync(CheckpointId.Parse("r@9")))).CheckpointId.ToString());
        Assert.Contains("missing", (await Assert.ThrowsAsync<UnknownRunException>(() => Countdown.ResumeAsync("missing"))).Message, StringComparison.Ordinal);
        Assert.Contains("Checkpoints", (await Assert.ThrowsAsync<InvalidOperationException>(() => new Countdown().ResumeAsync("r"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B129_StateIsRestoredBeforeTheFirstMessageAndOnceForAnInstance()
    {
        var made = 0;
        var countdown = new Countdown(() =>
        {
            made++;
            return new Counter(haltAt: 2);
        })
        {
            Checkpoints = _store,
        };
        await countdown.RunAsync(4, new RunOptions { RunId = "r" });
        Assert.Equal(1, made);

        Assert.Equal([5], (await countdown.ResumeAsync("r")).Outputs);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task B130_ACheckpointThatCannotBeSavedFailsTheRun()
    {
        _store.OnAppend = record => record.Sequence == 2 ? throw new IOException("disk full") : default;

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Countdown.RunAsync(4, new RunOptions { RunId = "r" }));

        Assert.Equal("disk full", Assert.IsType<IOException>(failure.InnerException).Message);
        Assert.Null(failure.ExecutorId);
        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);
    }

    [Fact]
    public async Task B131_TheStoreOfACallIsThatCallsAlone()
    {
        await using var other = new InMemoryCheckpointStore();
        var countdown = Countdown;

        await countdown.RunAsync(1, new RunOptions { RunId = "r", Checkpoints = other });
        await countdown.RunAsync(1, new RunOptions { RunId = "s" });

        Assert.Empty(await _store.AllAsync("r"));
        Assert.NotEmpty(await _store.AllAsync("s"));
        Assert.NotEmpty(await other.AllAsync("r"));
    }

    [Fact]
    public async Task B132_CheckpointsAreListedAsTheyWereTaken()
    {
        await Task.WhenAll(Countdown.RunAsync(2, new RunOptions { RunId = "r" }), Countdown.RunAsync(3, new RunOptions { RunId = "s" }));

        var listed = await _store.AllAsync("r");

        Assert.Equal([0L, 1, 2, 3, 4], listed.Select(checkpoint => checkpoint.Id.Sequence));
        Assert.All(listed, checkpoint => Assert.Equal("r", checkpoint.RunId));
        Assert.Equal(listed[^1], await _store.GetLatestAsync("r"));
    }

    [Fact]
    public async Task B133_ARunIdCannotLeadOutOfTheDirectory()
    {
        using var directory = new TemporaryDirectory();
        var root = Path.Join(directory.Path, "a", "store");
        string[] runs = ["../../escaped", "/escaped", "a/b\\c", "..", "con", "ünïcödé\0*?"];
        await using (var store = new FileCheckpointStore(root))
        {
            foreach (var run in runs)
                await new Countdown { Checkpoints = store }.RunAsync(1, new RunOptions { RunId = run });
        }

        Assert.Equal(runs.Length, Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories).Length);
        Assert.All(Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories), file => Assert.Equal(root, Path.GetDirectoryName(file)));
        await using var reopened = new FileCheckpointStore(root);
        foreach (var run in runs)
            Assert.Equal([2], (await new Countdown { Checkpoints = reopened }.ResumeAsync(run)).Outputs);
    }

    [Fact]
    public async Task B134_ADamagedLogIsTold()
    {
        using var directory = new TemporaryDirectory();
        await using var store = new FileCheckpointStore(directory.Path);
        var countdown = new Countdown { Checkpoints = store };
        await countdown.RunAsync(3, new RunOptions { RunId = "damaged" });
        await countdown.RunAsync(3, new RunOptions { RunId = "sound" });
        var log = Path.Join(directory.Path, "damaged.cwlog");
        var bytes = await File.ReadAllBytesAsync(log);
        bytes[^40] ^= 0xff;
        await File.WriteAllBytesAsync(log, bytes);

        await Assert.ThrowsAsync<CheckpointCorruptedException>(() => store.AllAsync("damaged"));
        await Assert.ThrowsAsync<CheckpointCorruptedException>(() => countdown.ResumeAsync("damaged"));
        Assert.Equal([4], (await countdown.ResumeAsync(new CheckpointId("damaged", 1))).Outputs);
        Assert.Equal([4], (await countdown.ResumeAsync("sound")).Outputs);
    }

    [Fact]
    public async Task B135_WhateverIsSavedComesBack()
    {
        using var directory = new TemporaryDirectory();
        await using var store = new FileCheckpointStore(directory.Path);
        var customs = new Customs { Checkpoints = store };
        await customs.RunAsync(Cargo.Example, new RunOptions { RunId = "r" });

        await using var run = await customs.ResumeStreamingAsync("r");
        await run.WatchAsync();
        var asked = (RequestInfoEvent<Cargo, Cargo>)run.PendingRequests.Single();
        Assert.Equivalent(Cargo.Example, asked.Request, strict: true);
        await run.SendResponseAsync(asked, asked.Request);
        await run.DisposeAsync();

        foreach (var output in (await customs.ResumeAsync("r")).Outputs)
            Assert.Equivalent(Cargo.Example, output, strict: true);
    }

    [Fact]
    public async Task B136_BytesOfAnotherMakeAreDamage()
    {
        await Countdown.RunAsync(1, new RunOptions { RunId = "r" });
        var typed = MessagePack.MessagePackSerializer.Typeless.Serialize(new Item("desk", 1m));
        _store.OnRead = records => [.. records.Select(record => record with { Payload = typed })];

        await Assert.ThrowsAsync<CheckpointCorruptedException>(() => Countdown.ResumeAsync("r"));
    }
}
