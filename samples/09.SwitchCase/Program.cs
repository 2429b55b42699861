using CompiledWorkflows;

// Of the cases of one source the first that holds takes the message, and Otherwise what no case took.
var mailroom = new Mailroom();

var result = await mailroom.RunAsync(new Email(args is [var text] ? text : "Can we meet on Monday?"));
Console.WriteLine(result.Outputs.Single());

public sealed record Email(string Text);

/// <summary>How sure the detector is that a mail is spam, from 0 to 1.</summary>
public sealed record Verdict(Email Email, double Certainty);

[Executor]
public sealed partial class SpamDetector
{
    private static readonly string[] Bait = ["winner", "free", "click", "!"];

    [Handler]
    public Verdict OnEmail(Email email)
        => new(email, Bait.Count(bait => email.Text.Contains(bait, StringComparison.OrdinalIgnoreCase)) / (double)Bait.Length);
}

[Executor]
public sealed partial class Assistant
{
    [Handler]
    public string OnVerdict(Verdict verdict) => $"answered: {verdict.Email.Text}";
}

[Executor]
public sealed partial class SpamFolder
{
    [Handler]
    public string OnVerdict(Verdict verdict) => $"put away as spam: {verdict.Email.Text}";
}

[Executor]
public sealed partial class HumanReview
{
    [Handler]
    public string OnVerdict(Verdict verdict) => $"somebody has to look at: {verdict.Email.Text}";
}

[Workflow("mailroom")]
[Start<SpamDetector>]
[Case<SpamDetector, SpamFolder>(When = nameof(IsSpam))]
[Case<SpamDetector, Assistant>(When = nameof(IsGenuine))]
[Otherwise<SpamDetector, HumanReview>]
[Output<SpamFolder>]
[Output<Assistant>]
[Output<HumanReview>]
public sealed partial class Mailroom
{
    private static bool IsSpam(Verdict verdict) => verdict.Certainty > 0.6;

    private static bool IsGenuine(Verdict verdict) => verdict.Certainty < 0.2;
}
