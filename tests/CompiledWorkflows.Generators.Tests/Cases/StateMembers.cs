// State in fields and properties, settable or not; collections keep what their initializers made.
using System;
using System.Collections.Generic;
using CompiledWorkflows;

namespace Members;

public sealed record Line(string Product, int Quantity);

[Executor]
public sealed partial class Cart
{
    [State] private readonly List<Line> _lines = [];
    [State] private readonly int _version = 1;
    [State] private Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    [State] private Line? _last;
    [State] private string[] _tags = [];
    [State("total"), Obsolete("Kept for old checkpoints.")] private decimal _sum;
    [State] private (int Count, string Name) _pair = (0, "");
    [State] public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
    [State] public DateTimeOffset? At { get; private set; }
    [State] public int @class { get; set; }

    [Handler]
    public int On(Line line)
    {
        _lines.Add(line);
        _last = line;
        _byName[line.Product] = _version;
        _tags = [line.Product];
        _pair = (_lines.Count, line.Product);
        Names.Add(line.Product);
        At = DateTimeOffset.UnixEpoch;
        return _lines.Count + _tags.Length + (_last is null ? 0 : _pair.Count);
    }
}

[Workflow("cart")]
[Start<Cart>]
[Output<Cart>]
public sealed partial class Shopping;
