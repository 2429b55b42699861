// A message that no edge and no output takes: elsewhere it disappears, and the run completes as if all were well.
// CWF1025: 'Check' sends 'Warning', which no edge, fan-in or output takes, so that it is dropped; add an edge that takes it, or [Output<Check, Warning>]
using CompiledWorkflows;

public sealed record Warning(string Text);

[Executor]
[Sends<Warning>]
public sealed partial class Check
{
    [Handler]
    public string OnText(string text, ExecutorContext<Check> context)
    {
        if (text.Length > 100)
            context.Send(new Warning("long"));
        return text;
    }
}

[Executor]
public sealed partial class Publish
{
    [Handler] public string OnText(string text) => $"published {text}";
}

[Workflow("publishing")]
[Start<Check>]
[Edge<Check, Publish>]
[Output<Publish>]
public sealed partial class Publishing;
