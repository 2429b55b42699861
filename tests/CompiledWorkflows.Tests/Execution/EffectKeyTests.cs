using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>An effect key is the same for the same work, whoever repeats it, and another for any other work.</summary>
public sealed class EffectKeyTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();
    private readonly List<string> _keys = [];

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Other_work_has_other_keys()
    {
        var fan = Create();
        await fan.RunAsync(1);
        await fan.RunAsync(1);
        await fan.RunAsync(2);

        Assert.Equal(3 * 7, _keys.Count);
        Assert.Equal(_keys.Count, _keys.Distinct().Count());
    }

    [Fact]
    public async Task Equal_messages_of_one_superstep_have_keys_of_their_own()
    {
        var fan = Fan.Create(
            source: (_, context, _) =>
            {
                context.Send(5);
                context.Send(5);
                return default;
            },
            first: Remember);

        await fan.RunAsync(1);

        Assert.Equal(2, _keys.Distinct().Count());
    }

    [Fact]
    public async Task A_resume_and_a_fork_repeat_the_keys()
    {
        var fan = Create();
        await fan.RunAsync(1, new RunOptions { RunId = "r" });
        var whole = _keys.ToList();

        for (var sequence = 0; sequence < 3; sequence++)
        {
            _keys.Clear();
            var fork = await fan.ResumeAsync(new CheckpointId("r", sequence));
            Assert.Equal(whole[new[] { 0, 1, 4 }[sequence]..], _keys);

            _keys.Clear();
            await fan.ResumeAsync(new CheckpointId(fork.RunId, 0));
            Assert.Equal(whole[new[] { 0, 1, 4 }[sequence]..], _keys);
        }
    }

    [Fact]
    public async Task A_retry_after_a_failure_repeats_the_keys()
    {
        var fail = true;
        var fan = Fan.Create(
            first: Remember,
            second: (message, context, _) =>
            {
                _keys.Add(context.EffectKey);
                return fail ? throw new FormatException() : default;
            },
            third: (_, _, _) => default,
            store: _store);
        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }));
        fail = false;
        await fan.ResumeAsync("r");

        Assert.Equal(4, _keys.Count);
        Assert.Equal(_keys[..2], _keys[2..]);
    }

    [Fact]
    public async Task Another_message_at_the_same_place_has_another_key()
    {
        await Fan.Create(source: Remember).RunAsync(1, new RunOptions { RunId = "r" });
        await Fan.Create(source: Remember).RunAsync(2, new RunOptions { RunId = "r" });

        Assert.Equal(2, _keys.Distinct().Count());
    }

    [Fact]
    public async Task Names_tell_effects_of_one_handler_apart()
    {
        await Fan.Create(source: (_, context, _) =>
        {
            _keys.AddRange([context.EffectKey, context.EffectKey, context.GetEffectKey("mail"), context.GetEffectKey("mail"), context.GetEffectKey("bill")]);
            Assert.Throws<ArgumentNullException>(() => context.GetEffectKey(null!));
            Assert.Throws<ArgumentException>(() => context.GetEffectKey(""));
            return default;
        }).RunAsync(1);

        Assert.Equal(_keys[0], _keys[1]);
        Assert.Equal(_keys[2], _keys[3]);
        Assert.Equal(3, _keys.Distinct().Count());
    }

    private Fan Create() => Fan.Create(Remember, Remember, Remember, Remember, Remember, _store);

    private ValueTask Remember(int message, ExecutorContext<Scripted> context, CancellationToken cancellationToken)
    {
        _keys.Add(context.EffectKey);
        context.Send(message);
        return default;
    }
}
