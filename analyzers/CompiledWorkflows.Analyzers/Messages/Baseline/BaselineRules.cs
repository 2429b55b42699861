using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>The rule for each kind of change.</summary>
internal static class BaselineRules
{
    private static readonly Dictionary<ChangeKind, DiagnosticDescriptor> Rules = new()
    {
        [ChangeKind.NotRecorded] = ElementNotRecorded.Rule,
        [ChangeKind.Skipped] = RecordedElementGone.Rule,
        [ChangeKind.WorkflowGone] = WorkflowGone.Rule,
        [ChangeKind.NodeGone] = NodeGone.Rule,
        [ChangeKind.InboxGone] = InboxGone.Rule,
        [ChangeKind.FanInChanged] = FanInChanged.Rule,
        [ChangeKind.PortTypesChanged] = PortTypesChanged.Rule,
        [ChangeKind.ReplicasChanged] = ReplicasChanged.Rule,
        [ChangeKind.TypeChanged] = SavedTypeChanged.Rule,
        [ChangeKind.Renamed] = RenamedWithoutFormerName.Rule,
        [ChangeKind.KeyReused] = KeyReused.Rule,
        [ChangeKind.ConstantChanged] = ConstantChanged.Rule,
        [ChangeKind.RequiredAdded] = RequiredMemberAdded.Rule,
        [ChangeKind.WrittenOtherwise] = WrittenOtherwise.Rule,
        [ChangeKind.CaseGone] = UnionCaseGone.Rule,
        [ChangeKind.FormerNameGone] = FormerNameGone.Rule,
    };

    public static IEnumerable<DiagnosticDescriptor> All => Rules.Values.Append(MalformedLine.Rule);

    public static DiagnosticDescriptor Of(ChangeKind kind) => Rules[kind];
}
