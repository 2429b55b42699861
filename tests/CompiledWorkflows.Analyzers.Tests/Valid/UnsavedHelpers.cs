// What cannot be saved is no message and no state: delegates, streams and tasks in locals, parameters of helpers, services, ignored members.
using CompiledWorkflows;

public sealed class Pipeline(Func<string, Stream> open)
{
    private readonly Dictionary<string, object> _cache = [];

    public Stream Open(string name) => (Stream)(_cache[name] = open(name));
}

public delegate int Measure(Stream stream);

[Executor]
public sealed partial class Reader(Pipeline pipeline, Measure measure)
{
    private readonly Func<int, Task<int>> _double = number => Task.FromResult(number * 2);
    private readonly object _anything = new();

    [Handler]
    public async Task<int> OnName(string name)
    {
        await using var stream = pipeline.Open(name);
        Task<int> doubling = _double(measure(stream));
        Span<int> numbers = [1, 2, 3];
        var sum = numbers[0] + numbers[^1] + _anything.GetHashCode() * 0;
        return sum + await doubling;
    }
}

[Workflow("streams")]
[Start<Reader>]
[Output<Reader>]
public sealed partial class Streams;
