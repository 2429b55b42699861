using System.Text;
using CompiledWorkflows;

namespace Benchmarks.Growth;

/// <summary>Keeps lines of text, and changes ten bytes of them in a superstep, or none.</summary>
[Executor]
public sealed partial class Keeper
{
    private const int Changed = 10;

    private readonly Change _change;
    [State] private byte[] _text;
    [State] private long _supersteps;

    internal Keeper(int bytes, Change change)
    {
        _change = change;
        _text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, (bytes / 40) + 1).Select(line => $"line {line:D6}: {(line * 7919L) % 1_000_003:D6}, and nothing after it.\n"))[..bytes]);
    }

    /// <summary>Runs as many supersteps as it is told. Unchanged state holds no count of them.</summary>
    [Handler]
    public int? OnRest(int rest)
    {
        if (_change != Change.Nothing)
        {
            var at = (int)(_supersteps++ * 7919 % (_text.Length - Changed));
            var bytes = Encoding.UTF8.GetBytes($"{rest:D10}");
            if (_change == Change.TenBytesInPlace)
                bytes.CopyTo(_text, at);
            else
                _text = [.. _text.AsSpan(0, at), .. bytes, .. _text.AsSpan(at)];
        }

        return rest > 1 ? rest - 1 : null;
    }
}

[Workflow("keeping")]
[Start<Keeper>]
[Edge<Keeper, Keeper>]
public sealed partial class Keeping;
