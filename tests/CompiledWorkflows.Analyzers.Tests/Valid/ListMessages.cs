// Lists that are messages of their own and no join: sent as List<T>, handled as IReadOnlyList<T> and as IEnumerable<T>.
using CompiledWorkflows;

[Executor]
public sealed partial class Reader
{
    [Handler] public List<string> OnText(string text) => [.. text.Split('\n')];
    [Handler] public int[] OnNumber(int number) => [number];
}

[Executor]
public sealed partial class Sink
{
    [Handler] public void OnLines(IReadOnlyList<string> lines) => _ = lines.Count;
    [Handler] public void OnNumbers(IEnumerable<int> numbers) => _ = numbers.Count();
}

[Workflow("lists")]
[Start<Reader>]
[Edge<Reader, Sink>]
public sealed partial class Lists;
