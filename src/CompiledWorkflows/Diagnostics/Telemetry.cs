using System.Diagnostics.Metrics;

namespace CompiledWorkflows;

/// <summary>The instruments that every run of the process reports to.</summary>
internal static class Telemetry
{
    private static readonly Meter Meter = new("CompiledWorkflows");

    /// <summary>Counts messages that no edge and no output took.</summary>
    public static Counter<long> UntakenMessages { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.messages.untaken", unit: "{message}", description: "Messages that no edge and no output took.");
}
