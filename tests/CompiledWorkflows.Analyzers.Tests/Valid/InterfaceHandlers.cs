// An executor that implements interfaces by its handlers, among them one of its own program with a default member.
using CompiledWorkflows;

public interface IDescribes<T>
{
    string Describe(T value);

    string DescribeAll(IEnumerable<T> values) => string.Join(", ", values.Select(Describe));
}

[Executor]
public sealed partial class Describer : IDescribes<int>, IDescribes<Version>
{
    [Handler]
    public string Describe(int value) => $"number {value}";

    [Handler]
    public string Describe(Version value) => $"version {value}";

    [Handler]
    public string OnMany(int[] values) => ((IDescribes<int>)this).DescribeAll(values);
}

[Workflow("describing")]
[Start<Describer>]
[Output<Describer>]
public sealed partial class Describing;
