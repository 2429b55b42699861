using CompiledWorkflows;

public enum Decision
{
    Genuine,
    Spam,
    Uncertain,
}

public sealed record Email(string Text);

public sealed record Analysis(Email Email, Decision Decision);

public sealed record Summary(string Text);

public sealed class FiledEvent(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

[Executor]
public sealed partial class Analyst
{
    [Handler]
    public Analysis OnEmail(Email email)
        => new(email, (email.Text.Contains('!', StringComparison.Ordinal), email.Text.Contains('?', StringComparison.Ordinal)) switch
        {
            (true, true) => Decision.Uncertain,
            (true, false) => Decision.Spam,
            _ => Decision.Genuine,
        });
}

[Executor]
public sealed partial class SpamFolder
{
    [Handler]
    public string OnAnalysis(Analysis analysis) => "put away as spam";
}

[Executor]
public sealed partial class Assistant
{
    [Handler]
    public string OnAnalysis(Analysis analysis) => "answered";
}

[Executor]
public sealed partial class HumanReview
{
    [Handler]
    public string OnAnalysis(Analysis analysis) => $"somebody has to look at: {analysis.Email.Text}";
}

[Executor]
public sealed partial class Summarizer
{
    [Handler]
    public Summary OnAnalysis(Analysis analysis) => new($"{string.Join(' ', analysis.Email.Text.Split(' ').Take(5))} …");
}

[Executor]
public sealed partial class Archive
{
    [Handler]
    public void OnAnalysis(Analysis analysis, ExecutorContext context) => context.AddEvent(new FiledEvent(analysis.Email.Text));

    [Handler]
    public void OnSummary(Summary summary, ExecutorContext context) => context.AddEvent(new FiledEvent(summary.Text));
}

[Workflow("mailroom")]
[Start<Analyst>]
[Edge<Analyst, SpamFolder>(When = nameof(IsSpam))]
[Edge<Analyst, Assistant>(When = nameof(IsGenuine))]
[Edge<Analyst, HumanReview>(When = nameof(IsUncertain))]
[Edge<Analyst, Summarizer>(When = nameof(IsLong))]
[Edge<Analyst, Archive>(When = nameof(IsShort))]
[Edge<Summarizer, Archive>]
[Output<SpamFolder>]
[Output<Assistant>]
[Output<HumanReview>]
public sealed partial class Mailroom
{
    private static bool IsSpam(Analysis analysis) => analysis.Decision == Decision.Spam;

    private static bool IsGenuine(Analysis analysis) => analysis.Decision == Decision.Genuine;

    private static bool IsUncertain(Analysis analysis) => analysis.Decision == Decision.Uncertain;

    private static bool IsLong(Analysis analysis) => IsGenuine(analysis) && analysis.Email.Text.Length > 40;

    private static bool IsShort(Analysis analysis) => IsGenuine(analysis) && !IsLong(analysis);
}
