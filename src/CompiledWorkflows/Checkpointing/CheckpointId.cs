using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CompiledWorkflows;

/// <summary>Names one checkpoint: the run it belongs to and its place in the run's log. Printed and parsed as <c>run-id@12</c>.</summary>
/// <param name="RunId">The run's id; it may hold any characters, <c>@</c> included.</param>
/// <param name="Sequence">The place in the run's log, from 0.</param>
public readonly record struct CheckpointId(string RunId, long Sequence) : IParsable<CheckpointId>
{
    /// <summary>Parses what <see cref="ToString"/> printed.</summary>
    /// <param name="text">A run id, <c>@</c> and a sequence number.</param>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static CheckpointId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a checkpoint id. One reads run-id@12: the run's id, '@' and a sequence number.");
    }

    /// <summary>Parses what <see cref="ToString"/> printed, or says that it cannot.</summary>
    /// <param name="text">A run id, <c>@</c> and a sequence number.</param>
    /// <param name="id">The parsed id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CheckpointId id)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        if (at > 0 && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            id = new CheckpointId(text![..at], sequence);
            return true;
        }

        id = default;
        return false;
    }

    /// <summary>Prints the id as <c>run-id@12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RunId}@{Sequence}");

    static CheckpointId IParsable<CheckpointId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CheckpointId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CheckpointId result) => TryParse(s, out result);
}
