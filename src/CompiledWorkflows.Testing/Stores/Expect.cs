using System.Globalization;
using System.Text;

namespace CompiledWorkflows;

/// <summary>Compares what is seen with what is promised, in words.</summary>
internal static class Expect
{
    public static void That(bool holds, string expected, object? seen)
    {
        if (!holds)
            throw new Mismatch($"Expected {expected}, but saw {Show(seen)}.");
    }

    public static void Equal<T>(T expected, T actual, string what)
        => That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what} to be {Show(expected)}", actual);

    public static void Sequence<T>(IEnumerable<T> expected, IReadOnlyList<T> actual, string what)
    {
        T[] wanted = [.. expected];
        for (var i = 0; i < Math.Min(wanted.Length, actual.Count); i++)
            Equal(wanted[i], actual[i], $"item {i} of {what}");

        That(wanted.Length == actual.Count, $"{what} to be {wanted.Length} items", $"{actual.Count}: {string.Join(", ", actual.Take(10).Select(item => Show(item)))}");
    }

    public static void Records(IEnumerable<CheckpointRecord> expected, IReadOnlyList<CheckpointRecord> actual, string what)
    {
        CheckpointRecord[] wanted = [.. expected];
        Sequence(wanted.Select(Place), [.. actual.Select(Place)], what);
        for (var i = 0; i < wanted.Length; i++)
            That(wanted[i].Payload.Span.SequenceEqual(actual[i].Payload.Span), $"the {wanted[i].Payload.Length} bytes of record {wanted[i].Sequence} in {what} as they were given", $"other bytes, {actual[i].Payload.Length} of them");
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<ValueTask> action, string what)
        where TException : Exception
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (TException e)
        {
            return e;
        }
        catch (Exception e)
        {
            throw new Mismatch($"Expected {what} to throw {typeof(TException).Name}, but it threw {e.GetType().Name}: {e.Message}", e);
        }

        throw new Mismatch($"Expected {what} to throw {typeof(TException).Name}, but it did not throw.");
    }

    /// <summary>A value in a message; text is quoted, and what does not print is escaped.</summary>
    public static string Show(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return Quote(text);
            case CheckpointId id:
                return Quote(id.ToString());
            case RunQuery query:
                return $"{{ workflow {Show(query.WorkflowId)}, statuses {(query.Statuses is null ? "null" : $"[{string.Join(", ", query.Statuses)}]")}, by {query.WakesBy?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "null"}, after {Show(query.After)} }}";
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
    }

    private static (long Sequence, CheckpointRecordKind Kind) Place(CheckpointRecord record) => (record.Sequence, record.Kind);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text.Length > 60 ? text[..60] : text)
            _ = char.IsControl(c) || char.IsSurrogate(c) ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : quoted.Append(c);

        return quoted.Append(text.Length > 60 ? "…'" : "'").ToString();
    }
}
