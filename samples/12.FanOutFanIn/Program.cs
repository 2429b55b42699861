using CompiledWorkflows;

// One question goes to three experts at once; the fan-in waits for all of them. Their answers come in the order in which it names
// them, whoever is the first to finish. In place of the agents there are a few lines of C#.
var panel = new Panel();

var result = await panel.RunAsync(args is [var question] ? question : "What is temperature?");
Console.WriteLine(result.Outputs.Single());

public sealed record Opinion(string Expert, string Text);

[Executor]
public sealed partial class Moderator
{
    [Handler]
    public string OnQuestion(string question) => question.Trim();
}

// Several executors of one kind are subclasses of it; handlers and state are inherited.
public abstract class Expert(string view, int milliseconds)
{
    [Handler]
    public async Task<Opinion> OnQuestion(string question, ExecutorContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), context.TimeProvider, cancellationToken);
        return new Opinion(GetType().Name, $"{question} {view}");
    }
}

[Executor]
public sealed partial class Physicist() : Expert("It is how fast the molecules are.", milliseconds: 30);

[Executor]
public sealed partial class Chemist() : Expert("It is what makes reactions go.", milliseconds: 20);

[Executor]
public sealed partial class Cook() : Expert("It is what the oven says.", milliseconds: 10);

[Executor]
public sealed partial class Reporter
{
    [Handler]
    public string OnOpinions(IReadOnlyList<Opinion> opinions)
        => string.Join('\n', opinions.Select(opinion => $"{opinion.Expert}: {opinion.Text}"));
}

[Workflow("panel")]
[Start<Moderator>]
[Edge<Moderator, Physicist>]
[Edge<Moderator, Chemist>]
[Edge<Moderator, Cook>]
[FanIn<Reporter>(typeof(Physicist), typeof(Chemist), typeof(Cook))]
[Output<Reporter>]
public sealed partial class Panel;
