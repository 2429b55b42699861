using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(102, "write a record of 1 kB with lists and dictionaries")]
public class AccountWriting() : Writing<Account>(Samples.Account())
{
    protected override void Write(ref MessagePackWriter writer, Account value) => AccountFormat.Write(ref writer, value);
}
