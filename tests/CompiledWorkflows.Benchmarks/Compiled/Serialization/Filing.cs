using Benchmarks.Values;
using CompiledWorkflows;

namespace Benchmarks.Compiled.Serialization;

/// <summary>Takes each of the values as a message, which is why there are codecs for them.</summary>
[Executor]
public sealed partial class Clerk
{
    [Handler]
    public void OnEntry(Entry entry)
    {
    }

    [Handler]
    public void OnAccount(Account account)
    {
    }

    [Handler]
    public void OnNumbers(int[] numbers)
    {
    }
}

[Workflow("filing")]
[Start<Clerk>]
public sealed partial class Filing;
