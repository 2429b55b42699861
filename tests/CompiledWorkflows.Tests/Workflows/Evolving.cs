namespace CompiledWorkflows.Tests;

public sealed record Parcel(int Weight);

public sealed record Pallet(int Weight);

[Executor("intake")]
[Sends<Parcel>]
[Sends<Pallet>]
[Sends<string>]
public sealed partial class OldIntake
{
    [State] private int _count;
    [State] private string _note = "";

    [Handler]
    public void OnCount(int count, ExecutorContext<OldIntake> context)
    {
        _count += count;
        _note = "seen";
        context.Send(new Parcel(count));
        context.Send(new Pallet(count));
        context.Send($"took {count}");
        context.RequestHalt();
    }
}

[Executor("scale")]
public sealed partial class OldScale
{
    [Handler]
    public string OnParcel(Parcel parcel) => $"parcel {parcel.Weight}";

    [Handler]
    public string OnPallet(Pallet pallet) => $"pallet {pallet.Weight}";
}

[RequestPort<Parcel, bool>("customs")]
public sealed partial class Customs;

/// <summary>A workflow before it changed.</summary>
[Workflow("evolving")]
[Start<OldIntake>]
[Edge<OldIntake, OldScale>]
[Edge<OldIntake, Customs>]
[Output<OldIntake, string>]
[Output<OldScale>]
[Output<Customs>]
public sealed partial class Evolving1;

[Executor("intake")]
[Sends<Parcel>]
public sealed partial class NewIntake
{
    [State] private int _count;

    [Handler]
    public void OnCount(int count, ExecutorContext<NewIntake> context) => context.Send(new Parcel(count + _count));
}

[Executor("scale")]
public sealed partial class NewScale
{
    [Handler]
    public string OnParcel(Parcel parcel) => $"new parcel {parcel.Weight}";
}

/// <summary>It lost a state member, a message type, a port and an output.</summary>
[Workflow("evolving")]
[Start<NewIntake>]
[Edge<NewIntake, NewScale>]
[Output<NewScale>]
public sealed partial class Evolving2;

/// <summary>It lost its executors.</summary>
[Workflow("evolving")]
[Start<Finish>]
[Output<Finish>]
public sealed partial class Evolving3;
