// A port whose request is a base type of what is sent to it, and whose response is taken as a base type too.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Urgent))]
[Union(1, typeof(Usual))]
public interface ITicket
{
    string Text { get; }
}

[MessagePackObject]
public sealed record Urgent([property: Key(0)] string Text) : ITicket;

[MessagePackObject]
public sealed record Usual([property: Key(0)] string Text) : ITicket;

[Executor]
public sealed partial class Intake
{
    [Handler]
    public Urgent OnCall(int number) => new($"call {number}");

    [Handler]
    public Usual OnMail(string text) => new(text);
}

[RequestPort<ITicket, Urgent>("agent")]
public sealed partial class Agent;

[Executor]
public sealed partial class Archive
{
    [Handler]
    public string OnTicket(ITicket ticket) => ticket.Text;
}

[Workflow("tickets")]
[Start<Intake>]
[Edge<Intake, Agent>]
[Edge<Agent, Archive>]
[Output<Archive>]
public sealed partial class Tickets;
