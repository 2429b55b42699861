namespace CompiledWorkflows.Tests;

[Executor]
public sealed partial class Upper
{
    [Handler]
    public string OnText(string text) => text.ToUpperInvariant();
}

[Executor]
public sealed partial class Reverse
{
    [Handler]
    public string OnText(string text) => string.Concat(text.Reverse());
}

[Workflow("text-pipeline")]
[Start<Upper>]
[Edge<Upper, Reverse>]
[Output<Reverse>]
public sealed partial class TextPipeline;
