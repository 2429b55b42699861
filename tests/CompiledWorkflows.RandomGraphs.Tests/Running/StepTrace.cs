using System.Text;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>What happened in one superstep and at its end.</summary>
internal sealed class StepTrace
{
    /// <summary>The messages that each executor handled, in order. Executors overlap: what happened between two of them has no order.</summary>
    public SortedDictionary<string, List<string>> Handled { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests that left the run.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The outputs that left the run.</summary>
    public List<string> Outputs { get; } = [];

    /// <summary>How many messages nothing took.</summary>
    public int Untaken { get; set; }

    /// <summary>How many fan-ins hold part of a set for ever.</summary>
    public int LeftOver { get; set; }

    public void Handle(string executor, string message)
    {
        if (!Handled.TryGetValue(executor, out var messages))
        {
            Handled.Add(executor, messages = []);
        }

        messages.Add(message);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (executor, messages) in Handled)
        {
            text.AppendLine($"  {executor} handles {string.Join(" | ", messages)}");
        }

        foreach (var asked in Asked)
        {
            text.AppendLine($"  asked {asked}");
        }

        foreach (var output in Outputs)
        {
            text.AppendLine($"  put out {output}");
        }

        return text.AppendLine($"  untaken {Untaken}, left over {LeftOver}").ToString();
    }
}
