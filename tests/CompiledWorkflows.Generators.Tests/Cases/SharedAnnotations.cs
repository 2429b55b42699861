// Annotations of shared state, joins and keys that disagree between declarations are no concern of generated code.
using System.Collections.Generic;
using CompiledWorkflows;

namespace Shared.Annotated;

[Executor]
public sealed partial class Names
{
    [Handler]
    public List<string?> On(string? name, Shared<string?> last, Shared<(string? Name, int Count)> counted)
    {
        (last.Value, counted.Value) = (null, (name, counted.Value.Count + 1));
        return [name];
    }
}

[Executor]
public sealed partial class Copies
{
    [Handler] public List<string> On(List<string> names, Shared<List<string?>> seen)
    {
        seen.Update(all => [.. all, .. names]);
        return names;
    }
}

[Executor]
public sealed partial class Pairs
{
    [Handler] public string? On(List<string>? names, IReadOnlyList<List<string?>?> copies) => names?[0] ?? copies[0]?[0];
}

[Workflow]
[Start<Names>]
[SharedState<string>(Initial = nameof(Nobody))]
[SharedState<List<string>>(Merge = nameof(Both))]
[SharedState<(string, int)>(Initial = nameof(Zero), Merge = nameof(Higher))]
[Edge<Names, Copies>]
[FanIn<Pairs>(typeof(Names), typeof(Copies), Key = nameof(First))]
[Output<Pairs>]
public sealed partial class Flow
{
    private static string? Nobody() => null;

    private static List<string?> Both(List<string?> before, List<string?> merged, List<string?> written) => before.Count > 0 ? merged : written;

    private static (string? Name, int Count) Zero() => (null, 0);

    private static (string?, int) Higher((string?, int) before, (string?, int) merged, (string?, int) written) => merged.Item2 > written.Item2 ? merged : written;

    private static string? First(List<string?>? names) => names?[0];
}
