// A barrier whose handler does not take what its sources send: elsewhere the pieces are collected as objects and cast, or never fit together.
// CWF1053: The fan-in to 'Offering' cannot take what 'Weighing' sends, 'Weight', because 'Offering' handles ('Price', 'Price'); add a handler that takes it too, or remove the source
using CompiledWorkflows;

public sealed record Price(decimal Amount);

public sealed record Weight(double Kilos);

[Executor]
public sealed partial class Entry
{
    [Handler] public string OnText(string text) => text;
}

[Executor]
public sealed partial class Pricing
{
    [Handler] public Price OnText(string text) => new(text.Length);
}

[Executor]
public sealed partial class Weighing
{
    [Handler] public Weight OnText(string text) => new(text.Length);
}

[Executor]
public sealed partial class Offering
{
    [Handler] public string OnBoth(Price price, Price other) => $"{price} {other}";
}

[Workflow("offers")]
[Start<Entry>]
[Edge<Entry, Pricing>]
[Edge<Entry, Weighing>]
[FanIn<Offering>(typeof(Pricing), typeof(Weighing))]
[Output<Offering>]
public sealed partial class Offers;
