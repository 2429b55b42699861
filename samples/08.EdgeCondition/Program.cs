using CompiledWorkflows;

// An edge with a condition carries what fits it: mail is answered, spam is put away. In place of the two agents that would read
// and write the mail there are a few lines of C#, so that the same text always takes the same way.
var mailroom = new Mailroom();

var result = await mailroom.RunAsync(new Email(args is [var text] ? text : "Can we meet on Monday?"));
Console.WriteLine(result.Outputs.Single());

public sealed record Email(string Text);

public sealed record Verdict(Email Email, bool IsSpam, string Reason);

public sealed record Reply(string Text);

[Executor]
public sealed partial class SpamDetector
{
    private static readonly string[] Bait = ["winner", "free money", "click here"];

    [Handler]
    public Verdict OnEmail(Email email)
        => Array.Find(Bait, bait => email.Text.Contains(bait, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new Verdict(email, true, $"it says '{found}'")
            : new Verdict(email, false, "nothing in it is suspicious");
}

[Executor]
public sealed partial class Assistant
{
    [Handler]
    public Reply OnVerdict(Verdict verdict) => new($"Thank you for writing '{verdict.Email.Text}'. I will answer soon.");
}

[Executor]
public sealed partial class Sender
{
    [Handler]
    public string OnReply(Reply reply) => $"sent: {reply.Text}";
}

[Executor]
public sealed partial class SpamFolder
{
    [Handler]
    public string OnVerdict(Verdict verdict) => $"put away as spam, because {verdict.Reason}";
}

[Workflow("mailroom")]
[Start<SpamDetector>]
[Edge<SpamDetector, SpamFolder>(When = nameof(IsSpam))]
[Edge<SpamDetector, Assistant>(When = nameof(IsGenuine))]
[Edge<Assistant, Sender>]
[Output<SpamFolder>]
[Output<Sender>]
public sealed partial class Mailroom
{
    private static bool IsSpam(Verdict verdict) => verdict.IsSpam;

    private static bool IsGenuine(Verdict verdict) => !verdict.IsSpam;
}
