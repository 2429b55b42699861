namespace CompiledWorkflows.Tests;

public sealed record Scribble(int Rounds, int Change);

/// <summary>Keeps a megabyte, and changes some bytes of it each round.</summary>
[Executor]
public sealed partial class Hoard
{
    [State] private byte[] _bytes = [];
    [State] private int _round;

    [Handler]
    public Scribble? OnScribble(Scribble scribble)
    {
        if (_bytes.Length == 0)
            new Random(1).NextBytes(_bytes = new byte[1 << 20]);
        else if (scribble.Change > 0)
            new Random(++_round).NextBytes(_bytes.AsSpan((int)(_round * 7919L * 101 % (_bytes.Length - scribble.Change)), scribble.Change));
        return scribble.Rounds > 0 ? scribble with { Rounds = scribble.Rounds - 1 } : null;
    }
}

/// <summary>Grows and shrinks its state.</summary>
[Executor]
[Sends<int[]>]
[Sends<long>]
public sealed partial class Bellows
{
    [State] private List<int> _air = [];

    /// <summary>Each number says how long to be, and is written somewhere; the rest comes back.</summary>
    [Handler]
    public void OnLengths(int[] lengths, ExecutorContext<Bellows> context)
    {
        var length = lengths[0];
        if (_air.Count > length)
            _air.RemoveRange(length, _air.Count - length);
        while (_air.Count < length)
            _air.Add(_air.Count * 1_000_003);
        if (length > 0)
            _air[length / 2] = lengths.Length;
        context.Send(_air.Sum(i => (long)i));
        if (lengths.Length > 1)
            context.Send(lengths[1..]);
    }
}

[Workflow("hoarding")]
[Start<Hoard>]
[Edge<Hoard, Hoard>]
public sealed partial class Hoarding;

[Workflow("breathing")]
[Start<Bellows>]
[Edge<Bellows, Bellows>]
[Output<Bellows, long>]
public sealed partial class Breathing;
