// Conditions and routes on texts: ordinal comparisons, culture-invariant functions and parsing, a regular expression, a stable hash.
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CompiledWorkflows;

internal static class Fnv
{
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var each in bytes)
            hash = unchecked((hash ^ each) * 16777619u);
        return hash;
    }
}

[Executor]
public sealed partial class Reader
{
    [Handler] public string OnBytes(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}

[Executor]
public sealed partial class Worker
{
    [Handler] public void OnText(string text) => _ = text;
}

[Workflow("texts")]
[Start<Reader>]
[Replicas<Worker>(8)]
[Edge<Reader, Worker>(When = nameof(IsCommand), Route = nameof(WorkerOf))]
[Edge<Reader, Worker>(When = nameof(IsNumber), Route = nameof(WorkerOf))]
public sealed partial class Texts
{
    private static readonly Regex Number = new("^[0-9.]+$", RegexOptions.CultureInvariant);

    private static bool IsCommand(string text) =>
        text.StartsWith("run ", StringComparison.OrdinalIgnoreCase)
        || string.Equals(text.Trim().ToUpperInvariant(), "STOP", StringComparison.Ordinal)
        || string.CompareOrdinal(text, "stop") == 0;

    private static bool IsNumber(string text) =>
        Number.IsMatch(text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number.ToString("R", CultureInfo.InvariantCulture).Length > 0
        && !Base64.IsValid(text);

    private static int WorkerOf(string text) => unchecked((int)Fnv.Hash(Encoding.UTF8.GetBytes(text)));
}
