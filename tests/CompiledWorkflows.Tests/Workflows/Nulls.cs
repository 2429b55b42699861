namespace CompiledWorkflows.Tests;

/// <summary>Sends a null message or publishes a null event.</summary>
[Executor]
[Sends<string>]
public sealed partial class NullSender
{
    [Handler]
    public void OnChoice(bool message, ExecutorContext<NullSender> context)
    {
        if (message)
            context.Send(null!);
        else
            context.AddEvent(null!);
    }
}

[Workflow("nulls")]
[Start<NullSender>]
[Output<NullSender>]
public sealed partial class Nulls;
