using CompiledWorkflows;

public sealed record Draft(int Version, string Text)
{
    public override string ToString() => $"draft {Version}, {Text}";
}

/// <summary>A draft and what is to be done about it.</summary>
public sealed record Revision(Draft Draft, string Remark);

public sealed record Published(string Text)
{
    public override string ToString() => $"published, {Text}";
}

[Executor]
public sealed partial class Writer
{
    [Handler]
    public Draft OnTopic(string topic) => new(1, $"notes about {topic}");

    [Handler]
    public Draft OnRevision(Revision revision) => new(revision.Draft.Version + 1, $"{revision.Draft.Text}, {revision.Remark}");
}

[RequestPort<Draft, string>("reviewer")]
public sealed partial class Reviewer;

[Executor]
[Sends<Revision>]
[Sends<Published>]
public sealed partial class Editor
{
    [Handler]
    public void OnReview(Response<Draft, string> review, ExecutorContext<Editor> context)
    {
        if (review.Value == "approve")
            context.Send(new Published(review.Request.Text));
        else
            context.Send(new Revision(review.Request, review.Value));
    }
}

[Workflow("writing")]
[Start<Writer>]
[Edge<Writer, Reviewer>]
[Edge<Reviewer, Editor>]
[Edge<Editor, Writer>]
[Output<Editor, Published>]
public sealed partial class Writing;
