namespace CompiledWorkflows.Generators.Graph;

/// <summary>The ways in which a declaration can be wrong.</summary>
internal enum GraphProblemKind
{
    WorkflowNotPartial,
    WorkflowHasBaseClass,
    WorkflowUnsupportedClass,
    WorkflowAlsoNode,
    WorkflowMemberTaken,
    GraphSplitOverParts,
    GraphOfDerivedWorkflow,
    IdEmpty,

    NoStart,
    SeveralStarts,
    UnknownNode,
    NodeUnreachable,
    DuplicateNodeId,
    WorkflowContainsItself,
    SubWorkflowInvalid,
    InnerPortMisused,
    StartHandlesNothing,

    ExecutorAlsoPort,
    ExecutorNotPartial,
    ExecutorUnsupportedClass,
    ExecutorWithoutHandler,
    HandlerSignature,
    HandlerHidden,
    DuplicateHandler,
    StateNotRestorable,
    DuplicateState,
    StateNotSaved,
    StateHidden,
    MessageTypeUnusable,

    EdgeCarriesNothing,
    EdgeTypeNotSent,
    EdgesOverlap,
    AmbiguousHandler,

    MethodMissing,
    MethodNotStatic,
    MethodSignature,
    MethodDoesNotFit,
    AmbiguousMethod,
    ConditionNeverFits,

    CaseWithoutCondition,
    OtherwiseWithoutCase,
    OtherwisesOverlap,

    FanInWithoutSources,
    FanInSourceTwice,
    FanInTarget,
    FanInSourceDoesNotFit,
    FanInWithoutHandler,
    FanInHandledApart,
    FanInTooManyParameters,
    AmbiguousJoin,
    KeyOfGather,
    KeyResultsDiffer,

    ReplicasBelowOne,
    TooManyReplicas,
    ReplicasTwice,
    ReplicasOfNoNode,
    ReplicasOfNoExecutor,
    RouteWithoutReplicas,

    SharedStateUnusable,
    SharedStateTwice,
    SharedStateWithoutInitial,
    SharedStateUndeclared,

    OutputWithoutMessages,
    OutputTypeNotSent,
}
