using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Judges what is still there and has changed: its type, or how it is written.</summary>
internal sealed class ValueChanges(TypeCompatibility types)
{
    /// <summary>Parts the types of what waits in a fan-in.</summary>
    public const string And = " + ";

    /// <summary>Stands before the type of the keys by which a fan-in pairs.</summary>
    public const string By = " by ";

    public ContractChange Of(ContractElement recorded, CurrentElement current)
    {
        var now = current.Element;
        return recorded.Kind switch
        {
            _ when recorded == now => Record(),
            ElementKind.Port or ElementKind.InnerPort => Break(ChangeKind.PortTypesChanged, recorded.Name, recorded.Value, now.Value, recorded.Owner),
            ElementKind.Replicas => Break(ChangeKind.ReplicasChanged, recorded.Node, recorded.Value, now.Value, recorded.Owner),
            ElementKind.FanIn when recorded.Value.Contains(By) != now.Value.Contains(By) || !Slots(recorded).Zip(Slots(now), types.Reads).All(reads => reads) =>
                Break(ChangeKind.FanInChanged, recorded.Node, $"keeps {now.Value} where it kept {recorded.Value}", recorded.Owner),
            ElementKind.State or ElementKind.Member when !types.Reads(recorded.Value, now.Value) => Break(ChangeKind.TypeChanged, Name(now), recorded.Value, now.Value),
            ElementKind.Key when recorded.Label != now.Label => Break(ChangeKind.KeyReused, $"Key {now.Name} of '{now.Owner}'", recorded.Label, now.Label),
            ElementKind.Key when !types.Reads(recorded.Value, now.Value) => Break(ChangeKind.TypeChanged, $"{now.Owner}.{now.Label}", recorded.Value, now.Value),
            ElementKind.Case when !types.Reads(recorded.Value, now.Value) => Break(ChangeKind.KeyReused, $"Key {now.Name} of the union '{now.Owner}'", recorded.Value, now.Value),
            ElementKind.Type => Break(ChangeKind.WrittenOtherwise, now.Owner, recorded.Value, now.Value),
            ElementKind.Enum when !PlainTypes.Widens(recorded.Value, now.Value) => Break(ChangeKind.WrittenOtherwise, now.Owner, recorded.Value, now.Value),
            ElementKind.Constant => Break(ChangeKind.ConstantChanged, $"{now.Owner}.{now.Name}", recorded.Value, now.Value),
            _ => Record(),
        };

        ContractChange Record() => Break(ChangeKind.NotRecorded, now.ToString(), "");

        ContractChange Break(ChangeKind kind, params string[] arguments) => new(kind, current.Place, arguments);
    }

    public static string Name(ContractElement member) => $"{member.Owner}.{member.Name}";

    /// <summary>The types of what waits for each source, and of the keys.</summary>
    private static string[] Slots(ContractElement fanIn) => fanIn.Value.Split([And, By], StringSplitOptions.None);
}
