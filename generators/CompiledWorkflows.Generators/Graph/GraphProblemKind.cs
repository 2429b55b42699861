namespace CompiledWorkflows.Generators.Graph;

/// <summary>The ways in which a declaration can be wrong.</summary>
internal enum GraphProblemKind
{
    WorkflowNotPartial,
    WorkflowHasBaseClass,
    WorkflowUnsupportedClass,
    WorkflowAlsoNode,
    GraphSplitOverParts,
    IdEmpty,

    NoStart,
    SeveralStarts,
    UnknownNode,
    NodeUnreachable,
    DuplicateNodeId,

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
    AmbiguousHandler,

    ConditionMissing,
    ConditionNotStatic,
    ConditionSignature,
    ConditionNeverFits,
    AmbiguousCondition,

    OutputWithoutMessages,
    OutputTypeNotSent,
}
