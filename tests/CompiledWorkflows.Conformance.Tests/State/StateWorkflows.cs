namespace CompiledWorkflows.Conformance.Tests.State;

/// <summary>What to do, one list of words after the other: +a counts an a, -a forgets them.</summary>
public sealed record Commands(params string[] Lines);

/// <summary>Keeps counts, and tells after each line what it keeps.</summary>
[Sends<Commands>]
[Sends<string>]
public abstract partial class Keeper
{
    [State] private SortedDictionary<string, int> _counts = [];

    [Handler]
    public void OnCommands(Commands commands, ExecutorContext<Keeper> context)
    {
        foreach (var word in commands.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '+')
                _counts[word[1..]] = _counts.GetValueOrDefault(word[1..]) + 1;
            else
                _counts.Remove(word[1..]);
        }

        context.Send(string.Join(' ', _counts.Select(count => $"{count.Key}={count.Value}")));
        if (commands.Lines.Length > 1)
            context.Send(new Commands(commands.Lines[1..]));
    }
}

[Executor]
public sealed partial class FirstKeeper : Keeper;

[Executor]
public sealed partial class SecondKeeper : Keeper;

[Workflow("keeping")]
[Start<FirstKeeper>]
[Edge<FirstKeeper, FirstKeeper>]
[Output<FirstKeeper, string>]
public sealed partial class Keeping;

/// <summary>The second keeper gets what the first has left, under the same names.</summary>
[Workflow("keeping-twice")]
[Start<FirstKeeper>]
[Edge<FirstKeeper, SecondKeeper>]
[Output<FirstKeeper, string>]
[Output<SecondKeeper, string>]
public sealed partial class KeepingTwice;
