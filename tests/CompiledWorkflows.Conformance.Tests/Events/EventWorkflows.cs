namespace CompiledWorkflows.Conformance.Tests.Events;

public sealed class Draft
{
    public List<string> Lines { get; } = [];
}

public sealed record Progress(int Percent);

public sealed record Final(string Text);

public sealed class Tick(string what) : WorkflowEvent
{
    public string What => what;
}

/// <summary>Changes the message that it gets, tells of its progress, and returns something for the next.</summary>
[Executor]
[Sends<Progress>]
public sealed partial class Writer
{
    [Handler]
    public Draft OnDraft(Draft draft, ExecutorContext<Writer> context)
    {
        context.AddEvent(new Tick("writing"));
        context.Send(new Progress(50));
        draft.Lines.Add("written");
        return draft;
    }
}

[Executor]
public sealed partial class Editor
{
    [Handler]
    public Final OnDraft(Draft draft) => new(string.Join(' ', draft.Lines));
}

/// <summary>Progress and the end of it are outputs of two types; the draft between is none.</summary>
[Workflow("writing")]
[Start<Writer>]
[Edge<Writer, Editor>]
[Output<Writer, Progress>]
[Output<Editor>]
public sealed partial class Writing;

/// <summary>Nothing of what it does leaves it.</summary>
[Workflow("private-writing")]
[Start<Writer>]
[Edge<Writer, Editor>]
public sealed partial class PrivateWriting;
