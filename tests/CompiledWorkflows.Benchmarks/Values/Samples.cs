namespace Benchmarks.Values;

/// <summary>The values that are written and read, the same ones every time.</summary>
internal static class Samples
{
    public static Entry Entry() => new(1_234, "order of the 1,234th customer", 123_456_789, true);

    public static Account Account()
    {
        var entries = Enumerable.Range(0, 16).Select(number => new Entry(number * 97, $"account of goods, number {number:D3}", number * 1_234_567L, number % 2 == 0)).ToList();
        return new Account(
            "Ada Lovelace, Countess",
            new Address("12 St James's Square", "London", "United Kingdom"),
            entries,
            entries.ToDictionary(entry => entry.Text, entry => entry.Cents, StringComparer.Ordinal),
            Version: 0);
    }

    /// <summary>Numbers of every length.</summary>
    public static int[] Numbers() => [.. Enumerable.Range(0, 1_000).Select(number => (number * 7919) << (number % 13))];
}
