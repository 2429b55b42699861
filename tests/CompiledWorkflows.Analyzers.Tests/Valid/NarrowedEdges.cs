// A base type is sent, and only edges that conditions narrow to derived types take it; a cycle of sends without output ends by itself.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Letter))]
[Union(1, typeof(Parcel))]
public abstract record Mail(int Hops);

public sealed record Letter(int Hops) : Mail(Hops);

public sealed record Parcel(int Hops, double Weight) : Mail(Hops);

[Executor]
[Sends<Mail>]
public sealed partial class Sorter
{
    [Handler]
    public void OnText(string text, ExecutorContext<Sorter> context)
        => context.Send(text.Length > 3 ? new Parcel(0, text.Length) : new Letter(0));

    [Handler]
    public void OnMail(Mail mail, ExecutorContext<Sorter> context)
    {
        if (mail.Hops < 5)
            context.Send(mail);
    }
}

[Executor]
[Sends<Letter>]
public sealed partial class Letters
{
    [Handler]
    public void OnLetter(Letter letter, ExecutorContext<Letters> context) => context.Send(letter with { Hops = letter.Hops + 1 });
}

[Executor]
[Sends<Parcel>]
public sealed partial class Parcels
{
    [Handler]
    public void OnParcel(Parcel parcel, ExecutorContext<Parcels> context) => context.Send(parcel with { Hops = parcel.Hops + 1 });
}

[Workflow("mail")]
[Start<Sorter>]
[Edge<Sorter, Letters>(When = nameof(IsLetter))]
[Edge<Sorter, Parcels>(When = nameof(IsParcel))]
[Edge<Letters, Sorter>]
[Edge<Parcels, Sorter>]
public sealed partial class MailWorkflow
{
    private static bool IsLetter(Letter letter) => letter.Hops >= 0;

    private static bool IsParcel(Parcel parcel) => parcel.Hops >= 0;
}
