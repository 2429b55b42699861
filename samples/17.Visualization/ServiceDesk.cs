using CompiledWorkflows;

public sealed record Ticket(string Text, string Customer);

public sealed record Solution(string Text);

public sealed record Answer(string Text);

[Executor]
public sealed partial class Intake
{
    [Handler]
    public Ticket OnTicket(Ticket ticket) => ticket;
}

[Executor("question answerer")]
public sealed partial class QuestionAnswerer
{
    [Handler]
    public Answer OnTicket(Ticket ticket) => new("It is in the manual.");
}

[Executor]
public sealed partial class Engineer
{
    [Handler]
    public Solution OnTicket(Ticket ticket) => new("Switched off and on.");
}

[RequestPort<Solution, bool>("supervisor")]
public sealed partial class Supervisor;

[Executor]
public sealed partial class Closing
{
    [Handler]
    public Answer OnDecision(Response<Solution, bool> decision) => new(decision.Value ? decision.Request.Text : "We are sorry.");
}

[Workflow("repair")]
[Start<Engineer>]
[Edge<Engineer, Supervisor>]
[Edge<Supervisor, Closing>]
[Output<Closing>]
public sealed partial class Repair;

[Executor]
public sealed partial class Translator
{
    [Handler]
    public string OnAnswer(Answer answer) => answer.Text;
}

[Workflow("service-desk")]
[Start<Intake>]
[Case<Intake, QuestionAnswerer>(When = nameof(IsQuestion), Label = "a question")]
[Otherwise<Intake, Repair>]
[Replicas<Translator>(2)]
[Edge<QuestionAnswerer, Translator>]
[Edge<Repair, Translator>]
[Output<Translator>]
public sealed partial class ServiceDesk
{
    private static bool IsQuestion(Ticket ticket) => ticket.Text.EndsWith('?');
}
