using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What an effect has returned is recorded, and it does not happen again.</summary>
public sealed class EffectTests : IAsyncDisposable
{
    private static readonly RunOptions Named = new() { RunId = "r" };

    private readonly ScriptedStore _store = new();
    private readonly Cashbox _cashbox = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Paying Workflow => new(payer: () => new Payer(_cashbox)) { Checkpoints = _store };

    [Fact]
    public async Task A_resume_gets_the_recorded_result()
    {
        _cashbox.Between = _ => throw new IOException("the printer is on fire");
        await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync(7, Named));
        Assert.Equal(2, _cashbox.Charges.Count);

        _cashbox.Between = null;
        var result = await Workflow.ResumeAsync("r");

        Assert.Equal(["receipt 1: 7 (7.00)"], result.Outputs);
        Assert.Equal(2, _cashbox.Charges.Count);
    }

    [Fact]
    public async Task A_process_that_dies_before_the_record_does_it_again_under_the_same_key()
    {
        _store.OnAppend = record => record.Sequence == 1 ? throw new IOException("gone") : default;
        await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.RunAsync(7, Named));

        _store.OnAppend = null;
        await Workflow.ResumeAsync("r");

        Assert.Equal(3, _cashbox.Charges.Count);
        Assert.Single(_cashbox.Charges.Where(charge => charge != "mail").Distinct());
    }

    [Fact]
    public async Task A_fork_knows_what_happened_after_its_checkpoint_even_after_a_crash_of_its_own()
    {
        await Workflow.RunAsync(7, Named);
        Assert.Equal(2, _cashbox.Charges.Count);

        _cashbox.Between = _ => throw new IOException("later");
        await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.ResumeAsync(new CheckpointId("r", 0), new RunOptions { RunId = "fork" }));
        _cashbox.Between = null;
        var result = await Workflow.ResumeAsync("fork");

        Assert.Equal(["receipt 1: 7 (7.00)"], result.Outputs);
        Assert.Equal(2, _cashbox.Charges.Count);
    }

    [Fact]
    public async Task A_fork_that_cannot_note_what_happened_is_refused_and_lets_its_log_go()
    {
        await Workflow.RunAsync(7, Named);
        var full = new IOException("full");
        _store.OnAppend = record => record.Kind == CheckpointRecordKind.Journal ? throw full : default;

        var refused = await Assert.ThrowsAsync<WorkflowFailedException>(() => Workflow.ResumeAsync(new CheckpointId("r", 0), new RunOptions { RunId = "fork" }));

        Assert.Same(full, refused.InnerException);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task In_one_handling_the_same_name_is_the_same_effect()
    {
        Receipt? again = null;
        _cashbox.Between = async context => again = await context.OnceAsync<Receipt>("charge", () => throw new InvalidOperationException("twice"));

        await Workflow.RunAsync(7, Named);

        Assert.Equal("receipt 1", again!.Id);
    }

    [Fact]
    public async Task Another_message_is_another_effect()
    {
        await Workflow.RunAsync(7);
        await Workflow.RunAsync(7);

        Assert.Equal(2, _cashbox.Charges.Where(charge => charge != "mail").Distinct().Count());
    }

    [Fact]
    public async Task An_effect_that_throws_is_not_recorded()
    {
        var tries = 0;
        _cashbox.Between = async context =>
        {
            await Assert.ThrowsAsync<IOException>(() => context.OnceAsync<int>("shaky", () => throw new IOException()));
            Assert.Equal(2, await context.OnceAsync("shaky", () => Task.FromResult(++tries + 1)));
        };

        await Workflow.RunAsync(7, Named);

        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task One_of_the_same_name_cannot_be_in_flight_twice()
    {
        var gate = new TaskCompletionSource<int>();
        InvalidOperationException? refused = null;
        _cashbox.Between = async context =>
        {
            var first = context.OnceAsync("slow", () => gate.Task);
            refused = await Assert.ThrowsAsync<InvalidOperationException>(() => context.OnceAsync("slow", () => gate.Task));
            gate.SetResult(1);
            await first;
        };

        await Workflow.RunAsync(7);

        Assert.Contains("is in flight already", refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_loses_the_run_while_noting_an_effect_stops_whatever_the_handler_makes_of_it()
    {
        _cashbox.Between = async context =>
        {
            _store.OnAppend = record => throw new CheckpointConflictException("r", record.Sequence, "somebody else did");
            try
            {
                await context.OnceAsync("late", () => Task.FromResult(1));
            }
            catch (CheckpointConflictException)
            {
            }
        };

        await Assert.ThrowsAsync<CheckpointConflictException>(() => Workflow.RunAsync(7, Named));
    }

    [Fact]
    public async Task A_type_parameter_is_refused_in_words()
    {
        InvalidOperationException? refused = null;
        _cashbox.Between = async context => refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Generic(context, new Version(1, 2)));

        await Workflow.RunAsync(7);

        Assert.Contains("System.Version", refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_a_journal_record_that_a_reader_can_skip()
    {
        await Workflow.RunAsync(7, Named);

        Assert.Equal(
            [CheckpointRecordKind.Base, CheckpointRecordKind.Journal, CheckpointRecordKind.Journal, CheckpointRecordKind.Delta],
            _store.Records.Select(record => record.Kind));
        Assert.Equal(2, (await _store.AllAsync("r")).Count);
    }

    [Fact]
    public async Task A_harness_lets_effects_happen_once()
    {
        var harness = new ExecutorHarness<Payer>();

        var line = await new Payer(_cashbox).OnAmount(3, harness.Context);
        await new Payer(_cashbox).OnAmount(3, harness.Context);

        Assert.Equal("receipt 1: 3 (3.00)", line);
        Assert.Equal(2, _cashbox.Charges.Count);
    }

#pragma warning disable CWF2031 // What the rule refuses fails in words where it is silenced.
    private static Task<T> Generic<T>(ExecutorContext context, T value) => context.OnceAsync("generic", () => Task.FromResult(value));
}
