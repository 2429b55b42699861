namespace CompiledWorkflows.Tests;

/// <summary>What a test lets an executor do with a message.</summary>
public delegate ValueTask Script(int message, ExecutorContext<Scripted> context, CancellationToken cancellationToken);

/// <summary>An executor that does what its test says.</summary>
[Sends<int>]
public abstract partial class Scripted(Script? script)
{
    [Handler]
    public ValueTask OnNumber(int message, ExecutorContext<Scripted> context, CancellationToken cancellationToken)
    {
        if (script is not null)
            return script(message, context, cancellationToken);

        context.Send(message);
        return default;
    }
}

[Executor]
public sealed partial class Source(Script? script = null) : Scripted(script);

[Executor]
public sealed partial class First(Script? script = null) : Scripted(script);

[Executor]
public sealed partial class Second(Script? script = null) : Scripted(script);

[Executor]
public sealed partial class Third(Script? script = null) : Scripted(script);

[Executor]
public sealed partial class Sink(Script? script = null) : Scripted(script);

/// <summary>One executor sends to three, which send to one, which puts out. Without a script each passes on what it gets.</summary>
[Workflow("fan")]
[Start<Source>]
[Edge<Source, First>]
[Edge<Source, Second>]
[Edge<Source, Third>]
[Edge<First, Sink>]
[Edge<Second, Sink>]
[Edge<Third, Sink>]
[Output<Sink>]
public sealed partial class Fan
{
    public static Fan Create(Script? source = null, Script? first = null, Script? second = null, Script? third = null, Script? sink = null, ICheckpointStore? store = null)
        => new(() => new Source(source), () => new First(first), () => new Second(second), () => new Third(third), () => new Sink(sink)) { Checkpoints = store };
}
