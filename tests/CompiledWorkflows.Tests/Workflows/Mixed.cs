namespace CompiledWorkflows.Tests;

/// <summary>Sends messages of several types to one mailbox.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
[Sends<bool>]
public sealed partial class Mixer
{
    /// <summary>Sends each part under the type that it reads as.</summary>
    [Handler]
    public void OnText(string parts, ExecutorContext<Mixer> context)
    {
        foreach (var part in parts.Split(' '))
        {
            if (int.TryParse(part, out var number))
                context.Send(number);
            else if (bool.TryParse(part, out var truth))
                context.Send(truth);
            else
                context.Send(part);
        }
    }
}

[Executor]
public sealed partial class Reader
{
    [Handler]
    public string OnNumber(int number) => $"number {number}";

    [Handler]
    public string OnText(string text) => $"text {text}";

    [Handler]
    public string OnTruth(bool truth) => $"truth {truth}";
}

[Workflow("mixed")]
[Start<Mixer>]
[Edge<Mixer, Reader>]
[Output<Reader>]
public sealed partial class Mixed;
