// Two nodes of one workflow and two nodes of one executor, each by a subclass with an id of its own and nothing more.
using CompiledWorkflows;

[Executor]
public partial class Trim
{
    [State] private int _trimmed;

    [Handler]
    public string OnText(string text) => $"{text.Trim()}{++_trimmed}";
}

[Executor("trim-again")]
public sealed partial class TrimAgain : Trim;

[Workflow("cleaning")]
[Start<Trim>]
[Edge<Trim, TrimAgain>]
[Output<TrimAgain>]
public partial class Cleaning;

[Workflow("cleaning-again")]
public sealed partial class CleaningAgain : Cleaning;

[Workflow("washing")]
[Start<Cleaning>]
[Edge<Cleaning, CleaningAgain>]
[Output<CleaningAgain>]
public sealed partial class Washing;
