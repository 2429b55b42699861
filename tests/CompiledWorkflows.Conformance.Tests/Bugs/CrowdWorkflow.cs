using System.Collections.Immutable;
using CompiledWorkflows.Conformance.Tests.Edges;

namespace CompiledWorkflows.Conformance.Tests.Bugs;

/// <summary>Who has said what.</summary>
public sealed record Votes(ImmutableSortedDictionary<int, int> All);

/// <summary>Writes an entry of its own into what all share.</summary>
[Executor]
public sealed partial class Voter
{
    [Handler]
    public int OnNumber(int number, Shared<Votes> votes, ExecutorContext context)
    {
        votes.Update(before => new(before.All.Add(context.ReplicaIndex, number)));
        return number;
    }
}

[Executor]
public sealed partial class Counter
{
    [Handler]
    public string OnVotes(IReadOnlyList<int> numbers, Shared<Votes> votes) => $"{numbers.Count} voters, {votes.Value.All.Count} votes of {votes.Value.All.Values.Distinct().Single()}";
}

/// <summary>Many write in one superstep, on several threads.</summary>
[Workflow("crowd")]
[SharedState<Votes>(Initial = nameof(None), Merge = nameof(Add))]
[Start<Sorter>]
[Replicas<Voter>(64)]
[Edge<Sorter, Voter>]
[FanIn<Counter>(typeof(Voter))]
[Output<Counter>]
public sealed partial class Crowd
{
    private static Votes None() => new(ImmutableSortedDictionary<int, int>.Empty);

    private static Votes Add(Votes before, Votes merged, Votes written) => new(merged.All.SetItems(written.All));
}
