// Plain values as messages: enums of every width, nullable structs, big numbers, dates, ids, versions, long and nested tuples.
using System.Numerics;
using CompiledWorkflows;

public enum Tiny : byte
{
    One = 1,
}

public enum Huge : ulong
{
    Most = ulong.MaxValue,
}

[Executor]
public sealed partial class Values
{
    [State] private (int, string, (bool, (Tiny, Huge?)), long, char, float, double, decimal, DateOnly) _all;
    [State] private Tuple<int, string>? _pair;
    [State] private BigInteger? _big;

    [Handler] public Huge? OnTiny(Tiny tiny) => tiny == Tiny.One ? Huge.Most : null;
    [Handler] public BigInteger OnInteger(Int128 number) => (_big = number) ?? 0;
    [Handler] public DateTimeOffset OnDate(DateTime date) => date;
    [Handler] public (string, int?)? OnId(Guid id) => id == Guid.Empty ? null : ($"{id}", _all.Item1);
    [Handler] public Version OnUri(Uri uri) => new(1, uri.OriginalString.Length);

    [Handler]
    public TimeSpan OnTime(TimeOnly time)
    {
        _all = (1, "", (true, (Tiny.One, null)), 2, 'c', 1f, 2d, 3m, DateOnly.MinValue);
        _pair = Tuple.Create(1, "");
        return time.ToTimeSpan() + TimeSpan.FromTicks(_pair.Item1);
    }

    [Handler] public Vector3 OnComplex(Complex number) => new((float)number.Real, 0, 0);
}

[Workflow("values")]
[Start<Values>]
[Output<Values>]
public sealed partial class ValuesWorkflow;
