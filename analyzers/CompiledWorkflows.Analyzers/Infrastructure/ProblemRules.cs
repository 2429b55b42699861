using CompiledWorkflows.Analyzers.Executors;
using CompiledWorkflows.Analyzers.Graph;
using CompiledWorkflows.Analyzers.Messages;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>The rule for each kind of problem that the generator's own functions find.</summary>
internal static class ProblemRules
{
    private static readonly Dictionary<GraphProblemKind, DiagnosticDescriptor> Rules = new()
    {
        [GraphProblemKind.ExecutorNotPartial] = ExecutorNotPartial.Rule,
        [GraphProblemKind.ExecutorContainerNotPartial] = ContainingTypeNotPartial.Rule,
        [GraphProblemKind.ExecutorUnsupportedClass] = UnsupportedExecutorClass.Rule,
        [GraphProblemKind.ExecutorWithoutHandler] = ExecutorWithoutHandler.Rule,
        [GraphProblemKind.HandlerSignature] = HandlerSignature.Rule,
        [GraphProblemKind.DuplicateHandler] = DuplicateHandler.Rule,
        [GraphProblemKind.HandlerAsyncVoid] = AsyncVoidHandler.Rule,
        [GraphProblemKind.ExecutorAlsoPort] = ExecutorAlsoPort.Rule,
        [GraphProblemKind.HandlerHidden] = InaccessibleHandler.Rule,
        [GraphProblemKind.IdEmpty] = EmptyId.Rule,
        [GraphProblemKind.WorkflowNotPartial] = WorkflowNotPartial.Rule,
        [GraphProblemKind.WorkflowHasBaseClass] = WorkflowHasBaseClass.Rule,
        [GraphProblemKind.WorkflowUnsupportedClass] = UnsupportedWorkflowClass.Rule,
        [GraphProblemKind.GraphSplitOverParts] = GraphSplitOverParts.Rule,
        [GraphProblemKind.NoStart] = NoStart.Rule,
        [GraphProblemKind.SeveralStarts] = SeveralStarts.Rule,
        [GraphProblemKind.StartHandlesNothing] = StartHandlesNothing.Rule,
        [GraphProblemKind.UnknownNode] = UnknownNode.Rule,
        [GraphProblemKind.NodeInaccessible] = InaccessibleNode.Rule,
        [GraphProblemKind.DuplicateNodeId] = DuplicateNodeId.Rule,
        [GraphProblemKind.WorkflowAlsoNode] = WorkflowAlsoNode.Rule,
        [GraphProblemKind.WorkflowMemberTaken] = WorkflowMemberTaken.Rule,
        [GraphProblemKind.GraphOfDerivedWorkflow] = GraphOfDerivedWorkflow.Rule,
        [GraphProblemKind.WorkflowContainsItself] = RecursiveWorkflow.Rule,
        [GraphProblemKind.SubWorkflowInvalid] = InvalidSubWorkflow.Rule,
        [GraphProblemKind.InnerPortMisused] = MisusedInnerPort.Rule,
        [GraphProblemKind.EdgeCarriesNothing] = EdgeCarriesNothing.Rule,
        [GraphProblemKind.EdgeTypeNotSent] = EdgeTypeNotSent.Rule,
        [GraphProblemKind.EdgesOverlap] = DuplicateEdge.Rule,
        [GraphProblemKind.AmbiguousHandler] = AmbiguousHandler.Rule,
        [GraphProblemKind.MethodMissing] = MissingMethod.Rule,
        [GraphProblemKind.MethodNotStatic] = NonStaticMethod.Rule,
        [GraphProblemKind.MethodSignature] = MethodSignature.Rule,
        [GraphProblemKind.MethodDoesNotFit] = MethodDoesNotFit.Rule,
        [GraphProblemKind.AmbiguousMethod] = AmbiguousMethod.Rule,
        [GraphProblemKind.ConditionNeverFits] = ConditionNeverFits.Rule,
        [GraphProblemKind.CaseWithoutCondition] = CaseWithoutCondition.Rule,
        [GraphProblemKind.OtherwiseWithoutCase] = OtherwiseWithoutCase.Rule,
        [GraphProblemKind.OtherwisesOverlap] = SeveralOtherwises.Rule,
        [GraphProblemKind.FanInWithoutSources] = FanInWithoutSources.Rule,
        [GraphProblemKind.FanInSourceTwice] = FanInSourceTwice.Rule,
        [GraphProblemKind.FanInTarget] = FanInTarget.Rule,
        [GraphProblemKind.FanInSourceDoesNotFit] = FanInSourceDoesNotFit.Rule,
        [GraphProblemKind.FanInWithoutHandler] = FanInWithoutHandler.Rule,
        [GraphProblemKind.FanInHandledApart] = FanInHandledApart.Rule,
        [GraphProblemKind.FanInTooManyParameters] = FanInTooManyParameters.Rule,
        [GraphProblemKind.AmbiguousJoin] = AmbiguousJoin.Rule,
        [GraphProblemKind.KeyOfGather] = KeyOfGather.Rule,
        [GraphProblemKind.KeyResultsDiffer] = KeyTypesDiffer.Rule,
        [GraphProblemKind.ReplicasBelowOne] = ReplicasBelowOne.Rule,
        [GraphProblemKind.TooManyReplicas] = TooManyReplicas.Rule,
        [GraphProblemKind.ReplicasTwice] = ReplicasTwice.Rule,
        [GraphProblemKind.ReplicasOfNoNode] = ReplicasOfNoNode.Rule,
        [GraphProblemKind.ReplicasOfNoExecutor] = ReplicasOfNoExecutor.Rule,
        [GraphProblemKind.RouteWithoutReplicas] = RouteWithoutReplicas.Rule,
        [GraphProblemKind.SharedStateUnusable] = UnusableSharedState.Rule,
        [GraphProblemKind.SharedStateTwice] = SharedStateTwice.Rule,
        [GraphProblemKind.SharedStateWithoutInitial] = SharedStateWithoutInitial.Rule,
        [GraphProblemKind.SharedStateUndeclared] = UndeclaredSharedState.Rule,
        [GraphProblemKind.OutputWithoutMessages] = OutputWithoutMessages.Rule,
        [GraphProblemKind.OutputTypeNotSent] = OutputTypeNotSent.Rule,
        [GraphProblemKind.DeliveredTwice] = MessageDeliveredTwice.Rule,
        [GraphProblemKind.MessageNotTaken] = MessageNotTaken.Rule,
        [GraphProblemKind.DeadEnd] = DeadEnd.Rule,
        [GraphProblemKind.NodeNotReached] = UnreachableNode.Rule,
        [GraphProblemKind.EndlessCycle] = EndlessCycle.Rule,
        [GraphProblemKind.CasesWithoutOtherwise] = MissingOtherwise.Rule,
        [GraphProblemKind.FanInNeverFires] = FanInNeverFires.Rule,
        [GraphProblemKind.FanInConditional] = FanInConditional.Rule,
        [GraphProblemKind.PairsMixed] = FanInMixesPairs.Rule,
        [GraphProblemKind.FanInModeUnknown] = UnknownFanInMode.Rule,
        [GraphProblemKind.FanInTwice] = DuplicateFanIn.Rule,
        [GraphProblemKind.KeyComparedByReference] = KeyComparedByReference.Rule,
        [GraphProblemKind.SharedStateWrittenTwice] = ConcurrentWriters.Rule,
        [GraphProblemKind.SharedStateUnused] = UnusedSharedState.Rule,
        [GraphProblemKind.OutputRedundant] = RedundantOutput.Rule,
        [GraphProblemKind.PortNotAsked] = UnaskedPort.Rule,
        [GraphProblemKind.ResponseNotTaken] = ResponseNotTaken.Rule,
        [GraphProblemKind.ResponseNotHandled] = ResponseNotHandled.Rule,
        [GraphProblemKind.StateNotRestorable] = UnrestorableState.Rule,
        [GraphProblemKind.DuplicateState] = DuplicateState.Rule,
        [GraphProblemKind.StateNotSaved] = UnsavedState.Rule,
        [GraphProblemKind.StateHidden] = HiddenState.Rule,
        [GraphProblemKind.MessageTypeUnusable] = UnusableMessageType.Rule,
    };

    public static IEnumerable<DiagnosticDescriptor> All => Rules.Values;

    public static DiagnosticDescriptor Of(GraphProblemKind kind) => Rules[kind];
}
