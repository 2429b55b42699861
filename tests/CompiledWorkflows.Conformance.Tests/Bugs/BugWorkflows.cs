using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows.Conformance.Tests.Bugs;

public sealed record Round(int Left);

/// <summary>Keeps a list that grows by a round, and a block that never changes.</summary>
[Executor]
[Sends<Round>]
[Sends<string>]
public sealed partial class Collector
{
    [State] private List<int> _rounds = [];
    [State] private byte[] _block = new byte[100_000];

    [Handler]
    public void OnRound(Round round, ExecutorContext<Collector> context)
    {
        _rounds.Add(round.Left);
        if (round.Left > 0)
            context.Send(new Round(round.Left - 1));
        else
            context.Send($"{string.Join(' ', _rounds)} of {_block.Length}");
    }
}

[Workflow("collecting")]
[Start<Collector>]
[Edge<Collector, Collector>]
[Output<Collector, string>]
public sealed partial class Collecting;

/// <summary>Waits in each of its supersteps.</summary>
[Executor]
public sealed partial class Sleeper
{
    [Handler]
    public async ValueTask<Round?> OnRound(Round round)
    {
        await Task.Yield();
        return round.Left > 0 ? new Round(round.Left - 1) : null;
    }
}

[Workflow("sleeping")]
[Start<Sleeper>]
[Edge<Sleeper, Sleeper>]
public sealed partial class Sleeping;

/// <summary>Sends text and a number.</summary>
[Executor]
[Sends<string>]
[Sends<int>]
public sealed partial class Both
{
    [Handler]
    public void OnNumber(int number, ExecutorContext<Both> context)
    {
        context.Send("text");
        context.Send(number);
    }
}

[Executor]
public sealed partial class Anyone
{
#pragma warning disable CWF2001 // These runs are never saved.
    [Handler]
    public string OnAnything(object anything) => $"{anything}";
#pragma warning restore CWF2001
}

/// <summary>Its condition is about numbers, and holds for zero.</summary>
[Workflow("trap")]
[Start<Both>]
[Edge<Both, Anyone>(When = nameof(IsZero))]
[Output<Anyone>]
public sealed partial class Trap
{
    private static bool IsZero(int number) => number != 13 ? number == 0 : throw new FormatException("unlucky");
}

[RequestPort<int, string>("well")]
public sealed partial class Well;

/// <summary>Nobody takes what the port is answered.</summary>
[Workflow("wishing")]
[Start<Both>]
[Edge<Both, Well>]
public sealed partial class Wishing;

/// <summary>A message with a member of a type that nobody has said anything about.</summary>
public sealed class Plain
{
    public Dictionary<string, List<Inner>> Inners { get; set; } = [];

    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "A nested type is what the test is about.")]
    public readonly record struct Inner(int Number, Uri? Link);
}

[Executor]
public sealed partial class Halter
{
    [Handler]
    public Plain OnPlain(Plain plain, ExecutorContext context)
    {
        context.RequestHalt();
        return plain;
    }
}

[Executor]
public sealed partial class Opener
{
    [Handler]
    public string OnPlain(Plain plain) => string.Join(' ', plain.Inners.Select(inner => $"{inner.Key}: {inner.Value[0].Number} {inner.Value[0].Link}"));
}

[Workflow("plain")]
[Start<Halter>]
[Edge<Halter, Opener>]
[Output<Opener>]
public sealed partial class PlainWorkflow;
