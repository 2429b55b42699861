using Benchmarks.Works.Runs;
using CompiledWorkflows;

namespace Benchmarks.Compiled.Runs;

/// <summary>Waits at a gate, and then steps aside in every superstep.</summary>
[Executor]
public sealed partial class Member
{
    private readonly Gate _gate;

    internal Member(Gate gate) => _gate = gate;

    [Handler]
    public async ValueTask<int> OnRest(int rest)
    {
        await _gate.Opened;
        await Task.Yield();
        return rest - 1;
    }
}

[Workflow("crowd")]
[Start<Member>]
[Edge<Member, Member>(When = nameof(IsLeft))]
public sealed partial class Crowd
{
    private static bool IsLeft(int rest) => rest > 0;
}
