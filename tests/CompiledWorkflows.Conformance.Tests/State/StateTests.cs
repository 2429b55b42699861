using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.State;

/// <summary>State of executors and of workflows.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task B095_AWriterSeesItsOwnWritesAtOnce()
    {
        var seen = "";
        await Game.Create(opening: board =>
        {
            board.Value = new("one");
            board.Update(value => new(value.Notes + " two"));
            seen = board.Value.Notes;
            return default;
        }).RunAsync(1);

        Assert.Equal("one two", seen);
    }

    [Fact]
    public async Task B096_OthersSeeAWriteFromTheNextSuperStep()
    {
        var seen = "";
        var game = Game.Create(white: Moves.Write("w"), black: board =>
        {
            seen = board.Value.Notes;
            return default;
        });

        Assert.Equal(["w"], (await game.RunAsync(1)).Outputs);
        Assert.Equal("", seen);
    }

    [Fact]
    public async Task B097_StateOfAnExecutorIsItsOwn()
        => Assert.Equal(["a=1", "b=1"], (await new KeepingTwice().RunAsync(new Commands("+a", "+b"))).Outputs);

    [Fact]
    public async Task B098_KeysAreListedWithOnesOwnChanges()
        => Assert.Equal(["a=1 b=1", "b=1 c=1"], (await new Keeping().RunAsync(new Commands("+a +b", "+c -a"))).Outputs);

    [Fact]
    public async Task B099_TwoWritesConflictEvenIfTheyAreEqual()
        => await Assert.ThrowsAsync<WorkflowFailedException>(() => Game.Create(white: Moves.Write("w"), black: Moves.Write("w")).RunAsync(1));

    [Fact]
    public async Task B100_WhatIsRemovedIsGoneAndWhatWasNotThereIsNoError()
        => Assert.Equal(["a=1", "", ""], (await new Keeping().RunAsync(new Commands("+a", "-a", "-a"))).Outputs);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task B101_StateOutlivesTheSuperStepWithAndWithoutCheckpoints(bool saves)
    {
        await using var store = new InMemoryCheckpointStore();
        var keeping = new Keeping { Checkpoints = saves ? store : null };

        Assert.Equal(["a=1", "a=2", "a=3"], (await keeping.RunAsync(new Commands("+a", "+a", "+a"))).Outputs);
    }

    [Fact]
    public async Task B102_SharedStateIsOneForTheWorkflowAndItsType()
        => Assert.Equal(["ow"], (await Game.Create(opening: Moves.Write("o"), white: Moves.Write("w")).RunAsync(1)).Outputs);

    [Fact]
    public void B103_StateIsOfTheTypeThatItIsDeclaredWith() => Compiler.Refuses("CS0029", """
        [Executor] public sealed partial class E { [State] private int _count; [Handler] public string On(int number) { _count += number; return «_count»; } }
        """);

    [Fact]
    public async Task B104_EveryRunBeginsWithNewState()
    {
        var keeping = new Keeping();

        Assert.Equal(["a=1"], (await keeping.RunAsync(new Commands("+a"))).Outputs);
        Assert.Equal(["a=1"], (await keeping.RunAsync(new Commands("+a"))).Outputs);
    }

    [Fact]
    public async Task B105_SharedStateDoesNotCrossIntoASubWorkflow()
        => Assert.Equal(["outer", "inner"], (await new OuterGame(game: Game.Create(opening: Moves.Write("inner"))).RunAsync(1)).Outputs);

    [Fact]
    public async Task B106_AStateMemberAggregatesAcrossMessagesAndResumes()
    {
        await using var store = new InMemoryCheckpointStore();
        var keeping = new Keeping { Checkpoints = store };
        var commands = new Commands("+a", "+a", "-a", "+a");
        var whole = await keeping.RunAsync(commands, new RunOptions { RunId = "r" });

        Assert.Equal(["a=1", "a=2", "", "a=1"], whole.Outputs);
        Assert.Equal(whole.Outputs, (await keeping.ResumeAsync(new CheckpointId("r", 2))).Outputs);
    }
}
