using System.Globalization;
using System.Text.Json;

namespace CompiledWorkflows;

/// <summary>How a run has ended, as its last checkpoint has it: so values are compared by what is saved of them, whatever their types think of equality.</summary>
/// <param name="SuperSteps">The number of its supersteps.</param>
/// <param name="Text">All of it, in lines.</param>
internal sealed record CrashOutcome(long SuperSteps, string Text)
{
    public static async Task<CrashOutcome> ReadAsync(ICheckpointStore store, CheckpointId last, CancellationToken cancellationToken)
    {
        var document = await CheckpointReader.ReadAsync(store, last, cancellationToken).ConfigureAwait(false);
        using var json = JsonDocument.Parse(document.ToJson());
        var header = document.Header;
        List<string> lines = [string.Create(CultureInfo.InvariantCulture, $"  {header.Status} after {header.SuperStep} supersteps")];
        foreach (var output in json.RootElement.GetProperty("outputs").EnumerateArray())
            lines.Add($"  {output.GetProperty("node").GetString()} put out {output.GetProperty("value").GetRawText()}");
        foreach (var request in json.RootElement.GetProperty("requests").EnumerateArray())
            lines.Add($"  {request.GetProperty("port").GetString()} asks {request.GetProperty("request").GetRawText()}");
        return new CrashOutcome(header.SuperStep, string.Join(Environment.NewLine, lines));
    }
}
