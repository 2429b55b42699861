// Handlers for a type, for its base and for an interface: each message goes to the nearest, and none of them is superfluous.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Happened))]
[Union(1, typeof(Paid))]
[Union(2, typeof(Sent))]
public interface IEvent
{
    string Id { get; }
}

public record Happened(string Id) : IEvent;

public sealed record Paid(string Id, decimal Amount) : Happened(Id);

public sealed record Sent(string Id) : IEvent;

[Executor]
public sealed partial class Source
{
    [Handler] public Happened OnText(string text) => new(text);
    [Handler] public Paid OnAmount(decimal amount) => new("paid", amount);
    [Handler] public Sent OnNumber(int number) => new($"{number}");
}

[Executor]
public sealed partial class Sink
{
    [Handler] public string OnPaid(Paid paid) => $"{paid.Amount}";
    [Handler] public string OnHappened(Happened happened) => happened.Id;
    [Handler] public string OnEvent(IEvent happened) => happened.Id;
}

[Workflow("events")]
[Start<Source>]
[Edge<Source, Sink>]
[Output<Sink>]
public sealed partial class Events;
