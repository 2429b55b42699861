// A condition with overloads for each type that the edge carries, of a base type and of a nullable one, and one that is an instance method too.
using CompiledWorkflows;

public abstract record Mail(string From);

public sealed record Letter(string From) : Mail(From);

public sealed record Parcel(string From, int Weight) : Mail(From);

[Executor]
[Sends<Letter>]
[Sends<Parcel>]
[Sends<string>]
[Sends<int>]
public sealed partial class Sorter
{
    [Handler]
    public void OnBag(string bag, ExecutorContext<Sorter> context)
    {
        context.Send(new Letter(bag));
        context.Send(new Parcel(bag, bag.Length));
        context.Send(bag);
        context.Send(bag.Length);
    }
}

[Executor]
public sealed partial class Archive
{
    [Handler] public void OnLetter(Letter letter) => _ = letter;
    [Handler] public void OnParcel(Parcel parcel) => _ = parcel;
    [Handler] public void OnText(string text) => _ = text;
    [Handler] public void OnNumber(int number) => _ = number;
}

[Workflow("post")]
[Start<Sorter>]
[Edge<Sorter, Archive>(When = nameof(Keeps), Label = "what is kept")]
public sealed partial class PostOffice
{
    public bool Keeps(decimal price) => price > Threshold();

    internal static bool Keeps(Mail mail) => mail is Parcel { Weight: > 10 } or Letter;

    private static bool Keeps(string text) => text.Length > 0;

    private static bool Keeps(int? number) => number > 0;

    private static decimal Threshold() => 1;
}
