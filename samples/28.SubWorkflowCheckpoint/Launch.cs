using CompiledWorkflows;

[Executor]
public sealed partial class Coordinator
{
    [Handler]
    public Assignment OnTopic(string topic) => new(topic);

    [Handler]
    public string OnApproved(Approved announcement) => $"launched after {announcement.Drafts} drafts: {announcement.Text}";
}

[Workflow("launch")]
[Start<Coordinator>]
[Edge<Coordinator, Drafting>]
[Edge<Drafting, Coordinator>]
[Output<Coordinator, string>]
public sealed partial class Launch;
