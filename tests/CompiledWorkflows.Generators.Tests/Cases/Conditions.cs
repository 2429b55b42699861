// Conditions: exclusive ones, one that narrows to a derived type, overloads, a label, and Of.
using CompiledWorkflows;

namespace Post;

public abstract record Mail(string From);
public sealed record Letter(string From) : Mail(From);
public sealed record Parcel(string From, int Weight) : Mail(From);

[Executor]
[Sends<Mail>]
[Sends<string>]
[Sends<int>]
public sealed partial class Sorter
{
    [Handler]
    public void OnBag(string bag, ExecutorContext<Sorter> context)
    {
        context.Send(new Letter(bag));
        context.Send(bag);
        context.Send(bag.Length);
    }
}

[Executor]
public sealed partial class Letters
{
    [Handler]
    public void On(Letter letter) { }
}

[Executor]
public sealed partial class Scales
{
    [Handler]
    public void On(Parcel parcel) { }

    [Handler]
    public void On(Mail mail) { }

    [Handler]
    public void On(string text) { }
}

[Executor]
public sealed partial class Archive
{
    [Handler]
    public void On(string text) { }

    [Handler]
    public void On(int number) { }
}

[Workflow("post")]
[Start<Sorter>]
[Edge<Sorter, Letters>(When = nameof(IsLetter))]
[Edge<Sorter, Scales>(Of = typeof(Mail), When = nameof(IsHeavy), Label = "heavy ones")]
[Edge<Sorter, Archive>(When = nameof(Keeps))]
public sealed partial class PostOffice
{
    private static bool IsLetter(Letter letter) => letter.From.Length > 0;

    private static bool IsHeavy(Mail mail) => mail is Parcel { Weight: > 10 };

    private static bool Keeps(object thing) => thing is not null;

    private static bool Keeps(string text) => text.Length > 0;

    private static bool Keeps(int? number) => number > 0;
}
