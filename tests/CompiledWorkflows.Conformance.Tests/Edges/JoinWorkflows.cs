namespace CompiledWorkflows.Conformance.Tests.Edges;

/// <summary>What to send in one superstep after the other, as words.</summary>
public sealed record Plan(params string[] Steps);

/// <summary>Sends the words of one step in each superstep.</summary>
[Executor]
[Sends<string>]
[Sends<Plan>]
public sealed partial class Driver
{
    [Handler]
    public void OnPlan(Plan plan, ExecutorContext<Driver> context)
    {
        foreach (var word in plan.Steps[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            context.Send(word);
        if (plan.Steps.Length > 1)
            context.Send(new Plan(plan.Steps[1..]));
    }
}

[Executor]
public sealed partial class Left
{
    [Handler]
    public string OnWord(string word) => word;
}

[Executor]
public sealed partial class Right
{
    [Handler]
    public string OnWord(string word) => word;
}

/// <summary>Takes a set as a list.</summary>
[Executor]
public sealed partial class Lister
{
    [Handler]
    public string OnWords(IReadOnlyList<string> words) => string.Join(' ', words);
}

/// <summary>Takes one of each source.</summary>
[Executor]
public sealed partial class Pairer
{
    [Handler]
    public string OnPair(string left, string right) => $"{left}+{right}";
}

/// <summary>Takes the messages of a set one by one.</summary>
[Executor]
public sealed partial class Taker
{
    [Handler]
    public string OnWord(string word) => $"took {word}";

    [Handler]
    public string OnNumber(int number) => $"took number {number}";
}

/// <summary>Words that begin with an a go left, others right; sets of one of each meet.</summary>
[Workflow("zipping")]
[Start<Driver>]
[Edge<Driver, Driver>]
[Edge<Driver, Left>(When = nameof(IsLeft))]
[Edge<Driver, Right>(When = nameof(IsRight))]
[FanIn<Lister>(typeof(Left), typeof(Right))]
[Output<Lister>]
public sealed partial class Zipping
{
    private static bool IsLeft(string word) => word[0] == 'a';

    private static bool IsRight(string word) => word[0] != 'a';
}

/// <summary>The same under the same id, declared in another order.</summary>
[Workflow("zipping")]
[Start<Driver>]
[FanIn<Lister>(typeof(Left), typeof(Right))]
[Edge<Driver, Right>(When = nameof(IsRight))]
[Edge<Driver, Left>(When = nameof(IsLeft))]
[Edge<Driver, Driver>]
[Output<Lister>]
public sealed partial class ZippingReordered
{
    private static bool IsLeft(string word) => word[0] == 'a';

    private static bool IsRight(string word) => word[0] != 'a';
}

/// <summary>All that waits is taken once both have sent.</summary>
[Workflow("gathering")]
[Start<Driver>]
[Edge<Driver, Driver>]
[Edge<Driver, Left>(When = nameof(IsLeft))]
[Edge<Driver, Right>(When = nameof(IsRight))]
[FanIn<Lister>(typeof(Left), typeof(Right), Mode = FanInMode.Gather)]
[Output<Lister>]
public sealed partial class Gathering
{
    private static bool IsLeft(string word) => word[0] == 'a';

    private static bool IsRight(string word) => word[0] != 'a';
}

/// <summary>One fan-in of two sources for each way in which a target can take a set, and one of a single source.</summary>
[Workflow("joins")]
[Start<Driver>]
[Edge<Driver, Left>]
[Edge<Driver, Right>]
[FanIn<Lister>(typeof(Left), typeof(Right))]
[FanIn<Pairer>(typeof(Left), typeof(Right))]
[FanIn<Taker>(typeof(Left))]
[Output<Lister>]
[Output<Pairer>]
[Output<Taker>]
public sealed partial class Joins;

/// <summary>Sends a number where the other sources send words.</summary>
[Executor]
public sealed partial class Measure
{
    [Handler]
    public int OnWord(string word) => word.Length;
}

/// <summary>A fan-in of unlike messages.</summary>
[Workflow("mixed-join")]
[Start<Driver>]
[Edge<Driver, Left>]
[Edge<Driver, Measure>]
[FanIn<Taker>(typeof(Left), typeof(Measure))]
[Output<Taker>]
public sealed partial class MixedJoin;

[Executor]
public sealed partial class ScriptedJoint
{
    [Handler]
    public string OnNumbers(IReadOnlyList<int> numbers) => string.Join(' ', numbers);
}

/// <summary>Three sources that a test scripts.</summary>
[Workflow("scripted-join")]
[Start<CompiledWorkflows.Tests.Source>]
[Edge<CompiledWorkflows.Tests.Source, First>]
[Edge<CompiledWorkflows.Tests.Source, Second>]
[Edge<CompiledWorkflows.Tests.Source, Third>]
[FanIn<ScriptedJoint>(typeof(First), typeof(Second), typeof(Third))]
[Output<ScriptedJoint>]
public sealed partial class ScriptedJoin;
