// Writers of one superstep with a merge; the merge works on immutable values, and uses local functions and LINQ.
using System.Collections.Immutable;
using CompiledWorkflows;

public sealed record Votes(ImmutableSortedDictionary<string, int> Counts);

[Executor]
public sealed partial class Chair
{
    [Handler] public string OnQuestion(string question) => question;
}

[Executor]
public sealed partial class Ada
{
    [Handler]
    public void Vote(string question, Shared<Votes> votes) => votes.Value = new Votes(votes.Value.Counts.SetItem("yes", question.Length));
}

[Executor]
public sealed partial class Grace
{
    [Handler]
    public void Vote(string question, Shared<Votes> votes)
        => votes.Update(before => before with { Counts = before.Counts.SetItem("no", question.Length) });
}

[Workflow("voting")]
[SharedState<Votes>(Initial = nameof(None), Merge = nameof(Add))]
[Start<Chair>]
[Edge<Chair, Ada>]
[Edge<Chair, Grace>]
public sealed partial class Voting
{
    private static Votes None() => new(ImmutableSortedDictionary<string, int>.Empty);

    private static Votes Add(Votes before, Votes merged, Votes written)
    {
        var keys = merged.Counts.Keys.Union(written.Counts.Keys, StringComparer.Ordinal);
        return new Votes(keys.ToImmutableSortedDictionary(key => key, Sum, StringComparer.Ordinal));

        int Sum(string key) => Count(merged, key) + Count(written, key) - Count(before, key);
    }

    private static int Count(Votes votes, string key) => votes.Counts.GetValueOrDefault(key);
}
