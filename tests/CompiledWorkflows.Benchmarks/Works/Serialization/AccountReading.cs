using Benchmarks.HandWritten.Serialization;
using Benchmarks.Values;
using MessagePack;

namespace Benchmarks.Works.Serialization;

[Work(103, "read a record of 1 kB with lists and dictionaries")]
public class AccountReading() : Reading<Account>(Samples.Account())
{
    protected override Account Read(ref MessagePackReader reader) => AccountFormat.Read(ref reader);
}
