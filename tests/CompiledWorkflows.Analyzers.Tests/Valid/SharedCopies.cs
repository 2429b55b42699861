// Shared state that is a struct, or is copied before the copy is changed: nothing that others hold changes in place.
using CompiledWorkflows;

public struct Tally
{
    public int Count;

    public int Largest { get; set; }
}

public sealed record Journal(List<string> Lines)
{
    public int Pages { get; set; }
}

[Executor]
public sealed partial class Clerk
{
    [Handler]
    public int OnText(string text, Shared<Tally> tally, Shared<Journal> journal)
    {
        var own = tally.Value;
        own.Count++;
        own.Largest = Math.Max(own.Largest, text.Length);
        tally.Value = own;

        var lines = journal.Value.Lines.ToList();
        lines.Add(text);
        var copy = journal.Value with { Lines = lines };
        copy.Pages++;
        journal.Value = copy;

        journal.Update(before => before with { Pages = before.Pages + 1 });
        List<string> all = [.. journal.Value.Lines];
        all.Sort();
        return all.Count + tally.Value.Count;
    }
}

[Workflow("clerk")]
[SharedState<Tally>]
[SharedState<Journal>(Initial = nameof(Empty))]
[Start<Clerk>]
[Output<Clerk>]
public sealed partial class ClerkWorkflow
{
    private static Journal Empty() => new([]);
}
