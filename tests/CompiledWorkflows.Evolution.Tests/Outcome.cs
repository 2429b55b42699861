namespace CompiledWorkflows.Evolution;

/// <summary>What happens when a run goes on with a changed program.</summary>
/// <param name="Verdict">In two words.</param>
/// <param name="Outputs">What the run puts out.</param>
/// <param name="Messages">The warnings, or the differences that are the reason of the refusal.</param>
internal sealed record Outcome(string Verdict, string[] Outputs, string[] Messages)
{
    /// <summary>What to know about it, where it is not what one would wish for.</summary>
    public string Note { get; private init; } = "";

    private const string Checkpoint = "Checkpoint 'run@";

    /// <summary>The run goes on, and puts this out.</summary>
    public static Outcome Restores(params string[] outputs) => new("restores", outputs, []);

    /// <summary>The run is refused, because of these differences.</summary>
    public static Outcome Refused(params string[] differences) => new("refused", [], differences);

    /// <summary>The same with a warning, which begins with the checkpoint's id.</summary>
    public Outcome Warning(string rest) => this with { Verdict = "restores, with a warning", Messages = [.. Messages, rest] };

    /// <summary>The same, with what to know about it.</summary>
    public Outcome But(string note) => this with { Note = note };

    /// <summary>What was told, in the form of what is expected.</summary>
    public static Outcome Of(Told told) => told.Refusal switch
    {
        null => new Outcome(told.Warnings.Count == 0 ? "restores" : "restores, with a warning", [.. told.Outputs], [.. told.Warnings.Select(Rest)]),
        IncompatibleCheckpointException refusal => Refused([.. refusal.Differences]),
        var other => new Outcome(other.GetType().Name, [], [other.Message]),
    };

    public override string ToString() => string.Join("\n", [Verdict, .. Outputs, .. Messages]);

    private static string Rest(string warning) => warning.StartsWith(Checkpoint, StringComparison.Ordinal) ? warning[(warning.IndexOf(' ', Checkpoint.Length) + 1)..] : warning;
}
