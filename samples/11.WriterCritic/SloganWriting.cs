using CompiledWorkflows;

public sealed record Brief(string Topic, int MaxWords);

public sealed record Draft(Brief Brief, int Version, string Text);

public sealed record Review(Draft Draft, bool Approved, string Remark);

[Executor]
public sealed partial class Writer
{
    [Handler]
    public Draft OnBrief(Brief brief) => new(brief, 1, $"Really very good {brief.Topic} for all of us");

    [Handler]
    public Draft OnReview(Review review)
    {
        var words = review.Draft.Text.Split(' ');
        return review.Draft with { Version = review.Draft.Version + 1, Text = string.Join(' ', words[1..^1]) };
    }
}

[Executor]
public sealed partial class Critic
{
    [Handler]
    public Review OnDraft(Draft draft)
        => draft.Text.Split(' ').Length is var words && words > draft.Brief.MaxWords
            ? new Review(draft, false, $"{words} words, that is too long")
            : new Review(draft, true, $"{words} words, that will do");
}

[Executor]
public sealed partial class Publisher
{
    [Handler]
    public string OnReview(Review review)
        => $"published version {review.Draft.Version}{(review.Approved ? "" : ", such as it is")}: {review.Draft.Text}";
}

[Workflow("slogan-writing")]
[Start<Writer>]
[Edge<Writer, Critic>]
[Case<Critic, Writer>(When = nameof(IsWorthAnotherDraft))]
[Otherwise<Critic, Publisher>]
[Output<Publisher>]
public sealed partial class SloganWriting
{
    private const int MaxDrafts = 3;

    private static bool IsWorthAnotherDraft(Review review) => !review.Approved && review.Draft.Version < MaxDrafts;
}
