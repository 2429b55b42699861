using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.HandWritten.Serialization;

/// <summary>The account as MessagePack, in the order of its members.</summary>
internal static class AccountFormat
{
    public static void Write(ref MessagePackWriter writer, Account account)
    {
        writer.WriteArrayHeader(5);
        writer.Write(account.Owner);
        writer.WriteArrayHeader(3);
        writer.Write(account.Address.Street);
        writer.Write(account.Address.City);
        writer.Write(account.Address.Country);
        writer.WriteArrayHeader(account.Entries.Count);
        foreach (var entry in account.Entries)
            EntryFormat.Write(ref writer, entry);
        writer.WriteMapHeader(account.Totals.Count);
        foreach (var (text, cents) in account.Totals)
        {
            writer.Write(text);
            writer.Write(cents);
        }

        writer.Write(account.Version);
    }

    public static Account Read(ref MessagePackReader reader)
    {
        _ = reader.ReadArrayHeader();
        var owner = reader.ReadString()!;
        _ = reader.ReadArrayHeader();
        var address = new Address(reader.ReadString()!, reader.ReadString()!, reader.ReadString()!);
        var entries = new List<Entry>();
        for (var left = reader.ReadArrayHeader(); left > 0; left--)
            entries.Add(EntryFormat.Read(ref reader));
        var totals = new Dictionary<string, long>();
        for (var left = reader.ReadMapHeader(); left > 0; left--)
            totals.Add(reader.ReadString()!, reader.ReadInt64());
        return new Account(owner, address, entries, totals, reader.ReadInt64());
    }
}
