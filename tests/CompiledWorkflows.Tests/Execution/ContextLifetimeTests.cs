using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A context belongs to the handling of one message.</summary>
public sealed class ContextLifetimeTests
{
    public static TheoryData<string> Uses => ["Send", "AddEvent", "RequestHalt", "EffectKey", "GetEffectKey"];

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_context_is_of_no_use_when_its_handler_has_returned(string use)
    {
        ExecutorContext<Scripted>? kept = null;
        Exception? refusal = null;
        var fan = Fan.Create(
            first: (message, context, _) =>
            {
                kept = context;
                context.Send(message);
                return default;
            },
            sink: (message, context, _) =>
            {
                refusal = Record.Exception(() => Use(kept!, use));
                context.Send(message);
                return default;
            });

        var result = await fan.RunAsync(1);

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal([1, 1, 1], result.Outputs);
        Assert.Contains("First", Assert.IsType<InvalidOperationException>(refusal).Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(Record.Exception(() => Use(kept!, use)));
    }

    [Fact]
    public async Task A_context_can_be_used_until_an_asynchronous_handler_returns()
    {
        var fan = Fan.Create(
            first: async (message, context, _) =>
            {
                await Task.Yield();
                context.Send(message);
                Assert.NotEmpty(context.EffectKey);
                Assert.Equal(1, context.SuperStep);
                Assert.Equal(0, context.ReplicaIndex);
            },
            second: (_, _, _) => default,
            third: (_, _, _) => default);

        Assert.Equal([1], (await fan.RunAsync(1)).Outputs);
    }

    private static void Use(ExecutorContext<Scripted> context, string use)
    {
        switch (use)
        {
            case "Send":
                context.Send(99);
                break;
            case "AddEvent":
                context.AddEvent(new Progress());
                break;
            case "RequestHalt":
                context.RequestHalt();
                break;
            case "EffectKey":
                _ = context.EffectKey;
                break;
            default:
                _ = context.GetEffectKey("mail");
                break;
        }
    }

    private sealed class Progress : WorkflowEvent;
}
