namespace CompiledWorkflows.Tests;

public sealed record Topic(int Questions, int Ballots = 0, int Work = 0);

public sealed record Question(int Number);

public sealed record Ballot(string Text);

public sealed record Work(int Left);

[Executor]
[Sends<Question>]
[Sends<Ballot>]
[Sends<Work>]
public sealed partial class Interviewer
{
    [Handler]
    public void OnTopic(Topic topic, ExecutorContext<Interviewer> context)
    {
        for (var i = 0; i < topic.Questions; i++)
            context.Send(new Question(i));
        for (var i = 0; i < topic.Ballots; i++)
            context.Send(new Ballot($"ballot {i}"));
        if (topic.Work > 0)
            context.Send(new Work(topic.Work));
    }
}

[RequestPort<Question, string>("desk")]
public sealed partial class Desk;

[RequestPort<Ballot, bool>("urn")]
public sealed partial class Urn;

/// <summary>Puts out answers; one that ends in a question mark is asked back.</summary>
[Executor]
[Sends<Question>]
[Sends<string>]
public sealed partial class Notes
{
    [State] private List<string> _answers = [];

    [Handler]
    public void OnAnswer(Response<Question, string> answer, ExecutorContext<Notes> context)
    {
        _answers.Add(answer.Value);
        if (answer.Value.EndsWith('?'))
            context.Send(new Question(answer.Request.Number + 100));
        else
            context.Send($"{answer.Request.Number}: {answer.Value} ({_answers.Count})");
    }

    [Handler]
    public string OnVote(bool vote) => vote ? "yes" : "no";
}

/// <summary>Keeps the run busy, and does what its test says.</summary>
[Executor]
public sealed partial class Clerk(Func<int, Task>? work = null)
{
    [Handler]
    public async ValueTask<Work?> OnWork(Work message)
    {
        if (work is not null)
            await work(message.Left);
        return message.Left > 1 ? new Work(message.Left - 1) : null;
    }
}

/// <summary>Asks any number of questions, which are answered in any order, while a clerk works.</summary>
[Workflow("interview")]
[Start<Interviewer>]
[Edge<Interviewer, Desk>]
[Edge<Interviewer, Urn>]
[Edge<Interviewer, Clerk>]
[Edge<Clerk, Clerk>]
[Edge<Desk, Notes>]
[Edge<Urn, Notes>]
[Edge<Notes, Desk>]
[Output<Notes, string>]
public sealed partial class Interview;
