namespace CompiledWorkflows.Tests.Graphs;

/// <summary>What a test lets the sources of a join send: how many left values and right values.</summary>
public sealed record Sides(int Left, int Right, int Rounds = 1);

public sealed record LeftValue(int Number);

public sealed record RightValue(int Number);

/// <summary>Sends each side's numbers at once; a side that gets none waits for the next round.</summary>
[Executor]
[Sends<Sides>]
public sealed partial class Splitter
{
    [Handler]
    public Sides OnSides(Sides sides) => sides;
}

[Executor]
[Sends<LeftValue>]
public sealed partial class LeftSide
{
    [State] private int _sent;

    [Handler]
    public void OnSides(Sides sides, ExecutorContext<LeftSide> context)
    {
        for (var i = 0; i < sides.Left; i++)
            context.Send(new LeftValue(_sent++));
    }
}

[Executor]
[Sends<RightValue>]
public sealed partial class RightSide
{
    [State] private int _sent;

    [Handler]
    public async Task OnSides(Sides sides, ExecutorContext<RightSide> context)
    {
        await Task.Yield();
        for (var i = 0; i < sides.Right; i++)
            context.Send(new RightValue(_sent++));
    }
}

/// <summary>Joins in each of the ways that a handler can ask for.</summary>
[Executor]
public sealed partial class Pairs
{
    [Handler]
    public string OnPair(LeftValue left, RightValue right) => $"{left.Number}+{right.Number}";
}

/// <summary>One of each: a typed join.</summary>
[Workflow("zipped")]
[Start<Splitter>]
[Edge<Splitter, LeftSide>]
[Edge<Splitter, RightSide>]
[FanIn<Pairs>(typeof(LeftSide), typeof(RightSide))]
[Output<Pairs>]
public sealed partial class Zipped;

[Executor]
public sealed partial class Bundles
{
    [Handler]
    public string OnAll(IReadOnlyList<LeftValue> left, IReadOnlyList<RightValue> right)
        => $"{string.Join(',', left.Select(value => value.Number))}|{string.Join(',', right.Select(value => value.Number))}";
}

/// <summary>All of each.</summary>
[Workflow("gathered")]
[Start<Splitter>]
[Edge<Splitter, LeftSide>]
[Edge<Splitter, RightSide>]
[FanIn<Bundles>(typeof(LeftSide), typeof(RightSide), Mode = FanInMode.Gather)]
[Output<Bundles>]
public sealed partial class Gathered;

[Executor]
public sealed partial class Singles
{
    [Handler]
    public string OnLeft(LeftValue left) => $"L{left.Number}";

    [Handler]
    public string OnRight(RightValue right) => $"R{right.Number}";
}

/// <summary>The barrier holds, and the messages come one by one.</summary>
[Workflow("released")]
[Start<Splitter>]
[Edge<Splitter, LeftSide>]
[Edge<Splitter, RightSide>]
[FanIn<Singles>(typeof(LeftSide), typeof(RightSide))]
[Output<Singles>]
public sealed partial class Released;

/// <summary>The right side's numbers come in reverse, so that pairs by number are none by arrival.</summary>
[Executor]
[Sends<RightValue>]
public sealed partial class Backwards
{
    [Handler]
    public void OnSides(Sides sides, ExecutorContext<Backwards> context)
    {
        for (var i = sides.Right - 1; i >= 0; i--)
            context.Send(new RightValue(i));
    }
}

[Workflow("keyed")]
[Start<Splitter>]
[Edge<Splitter, LeftSide>]
[Edge<Splitter, Backwards>]
[FanIn<Pairs>(typeof(LeftSide), typeof(Backwards), Key = nameof(NumberOf))]
[Output<Pairs>]
public sealed partial class Keyed
{
    private static int NumberOf(LeftValue left) => left.Number;

    private static int NumberOf(RightValue right) => right.Number;
}
