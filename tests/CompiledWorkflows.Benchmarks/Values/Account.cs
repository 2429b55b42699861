using MessagePack;

namespace Benchmarks.Values;

/// <summary>A record with text, a record, a list of records and a dictionary: about 1 kB when it is written.</summary>
[MessagePackObject]
public sealed record Account(
    [property: Key(0)] string Owner,
    [property: Key(1)] Address Address,
    [property: Key(2)] List<Entry> Entries,
    [property: Key(3)] Dictionary<string, long> Totals,
    [property: Key(4)] long Version)
{
    /// <summary>Changes a part of the account: an entry, a total, and the version.</summary>
    public Account Book(int number)
    {
        var at = number % Entries.Count;
        var entry = Entries[at];
        Entries[at] = entry with { Cents = entry.Cents + 1 };
        Totals[entry.Text] += 1;
        return this with { Version = Version + 1 };
    }
}
