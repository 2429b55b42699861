using System.Text;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>What happened in a run, in words that are the same for everybody who ran the same.</summary>
public sealed class Trace
{
    internal string RunId { get; set; } = "";

    /// <summary>What happened before the first superstep: where a run is resumed, what was asked before.</summary>
    internal StepTrace Before { get; } = new();

    internal SortedDictionary<long, StepTrace> Steps { get; } = [];

    internal List<string> Outputs { get; init; } = [];

    internal SortedDictionary<string, List<string>> States { get; set; } = [];

    internal RunStatus Status { get; set; }

    internal long SuperSteps { get; set; }

    internal List<string> Pending { get; set; } = [];

    /// <summary>The checkpoints saved, as far as a listing tells.</summary>
    internal List<string> Checkpoints { get; set; } = [];

    /// <summary>Why the run has failed, if it has. The superstep that failed is none.</summary>
    internal string? Failure { get; set; }

    /// <summary>The checkpoints in which further inputs were saved.</summary>
    internal List<long> InputCheckpoints { get; } = [];

    /// <summary>What happened, of all that can; known to the interpreter only.</summary>
    internal HashSet<Feature> Features { get; } = [];

    /// <summary>Everything from a superstep on, with what the run has at its end.</summary>
    internal string Text(long from = 0)
    {
        var text = new StringBuilder();
        foreach (var (number, step) in Steps.Where(step => step.Key >= from))
        {
            text.AppendLine($"superstep {number}").Append(step);
        }

        if (Failure is not null)
        {
            return text.AppendLine(Failure).ToString();
        }

        text.AppendLine($"{Status} after {SuperSteps} supersteps");
        AppendAll(text, "output", Outputs);
        AppendAll(text, "pending", Pending);
        foreach (var (id, states) in States)
        {
            AppendAll(text, $"state of {id}:", states);
        }

        return text.ToString();
    }

    /// <summary>Notes why the run has failed, in its last superstep.</summary>
    internal void Fail(string failure)
    {
        Failure = failure;
        _ = Steps.Remove(Steps.Keys.Last());
    }

    private static void AppendAll(StringBuilder text, string what, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.AppendLine($"{what} {line}");
        }
    }
}
