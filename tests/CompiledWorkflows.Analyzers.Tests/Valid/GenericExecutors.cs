// Closed forms of one generic executor as several nodes, with state that depends on the type parameter, and one derived from a closed form.
using CompiledWorkflows;

[Executor]
[Sends<string>]
public partial class Buffer<T>
    where T : notnull, IComparable<T>
{
    [State] private readonly List<T> _items = [];
    [State] private T? _largest;

    [Handler]
    public IReadOnlyList<T> OnItem(T item, ExecutorContext<Buffer<T>> context)
    {
        _items.Add(item);
        _largest = _items.Max();
        context.Send($"{_items.Count}, {_largest}");
        return [.. _items];
    }
}

[Executor("words")]
public sealed partial class Words : Buffer<string>;

[Executor]
public sealed partial class Sink
{
    [Handler] public void OnNumbers(IReadOnlyList<int> numbers) => _ = numbers;
    [Handler] public void OnTexts(IReadOnlyList<string> texts) => _ = texts;
    [Handler] public void OnText(string text) => _ = text;
}

[Workflow("buffers")]
[Start<Buffer<int>>]
[Edge<Buffer<int>, Sink>(Of = typeof(IReadOnlyList<int>))]
[Edge<Buffer<int>, Words>]
[Edge<Words, Sink>]
public sealed partial class Buffers;
