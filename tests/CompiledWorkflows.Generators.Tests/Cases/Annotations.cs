// Annotations and tuple names that disagree between declarations are no concern of generated code.
using System.Collections.Generic;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Annotated;

[Executor]
[Sends<Dictionary<string, string>>]
public sealed partial class Source
{
    [Handler] public List<string?> On(int number) => [null];
    [Handler] public Task<List<string?>?> On(long number) => Task.FromResult<List<string?>?>(null);
    [Handler] public async IAsyncEnumerable<(int Sum, string? Name)> On(bool flag, ExecutorContext<Source> context)
    {
        context.Send(new Dictionary<string, string>());
        await Task.Yield();
        yield return (1, null);
    }
}

[Executor]
public sealed partial class Target
{
    [State] private readonly List<string?> _seen = [];
    [State] private Dictionary<string, string?>? _map;
    [State] private (int, string?)[] _pairs = [];

    [Handler] public void On(List<string> list) => _seen.AddRange(list);
    [Handler] public void On(Dictionary<string, string?> map) => _map = _pairs.Length > 0 ? _map : map;
    [Handler] public (int Total, string Label) On((int A, string B) pair)
    {
        _pairs = [pair];
        return pair;
    }
}

[Workflow]
[Start<Source>]
[Edge<Source, Target>(When = nameof(IsRight))]
[Output<Target>]
public sealed partial class Flow
{
    private static bool IsRight(List<string> list) => list.Count > 0;

    private static bool IsRight(Dictionary<string, string> map) => map.Count > 0;

    private static bool IsRight((int X, string? Y) pair) => pair.X > 0;
}
