using CompiledWorkflows;

public sealed record Assignment(string Topic);

public sealed record Announcement(string Text);

public sealed record Remark(string Text);

public sealed record Approved(string Text, int Drafts);

[Executor]
public sealed partial class Writer
{
    [State] private string _topic = "";
    [State] private readonly List<string> _remarks = [];

    [Handler]
    public Announcement OnAssignment(Assignment assignment)
    {
        _topic = assignment.Topic;
        return Write();
    }

    [Handler]
    public Announcement OnRemark(Remark remark)
    {
        _remarks.Add(remark.Text);
        return Write();
    }

    private Announcement Write() => new(string.Join(", ", [$"{_topic} is here", .. _remarks]));
}

[RequestPort<Announcement, string>("reviewer")]
public sealed partial class Reviewer;

[Executor]
[Sends<Remark>]
[Sends<Approved>]
public sealed partial class Editor
{
    [State] private int _drafts;

    [Handler]
    public void OnReview(Response<Announcement, string> review, ExecutorContext<Editor> context)
    {
        _drafts++;
        if (review.Value == "approve")
            context.Send(new Approved(review.Request.Text, _drafts));
        else
            context.Send(new Remark(review.Value));
    }
}

[Workflow("drafting")]
[Start<Writer>]
[Edge<Writer, Reviewer>]
[Edge<Reviewer, Editor>]
[Edge<Editor, Writer>]
[Output<Editor, Approved>]
public sealed partial class Drafting;
