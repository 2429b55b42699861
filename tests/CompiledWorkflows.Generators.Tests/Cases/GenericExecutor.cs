// Closed forms of a generic executor are nodes of their own.
using System.Collections.Generic;
using CompiledWorkflows;

namespace Generic;

[Executor]
[Sends<string>]
public sealed partial class Buffer<T>
    where T : notnull, System.IComparable<T>
{
    [State] private int _count;

    [Handler]
    public List<T> On(T item, ExecutorContext<Buffer<T>> context)
    {
        _count++;
        context.Send($"{_count}");
        return [item];
    }
}

[Executor("sink")]
public sealed partial class Sink
{
    [Handler] public void On(List<int> items) { }
    [Handler] public void On(List<string> items) { }
}

[Workflow("buffers")]
[Start<Buffer<int>>]
[Edge<Buffer<int>, Sink>]
[Edge<Buffer<int>, Buffer<string>>]
[Edge<Buffer<string>, Sink>]
public sealed partial class Buffers;
