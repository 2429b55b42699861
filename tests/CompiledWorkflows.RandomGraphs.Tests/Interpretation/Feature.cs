namespace CompiledWorkflows.RandomGraphs;

/// <summary>What can happen in a run, so that a test can tell that random workflows make it happen.</summary>
internal enum Feature
{
    Condition,
    Case,
    Otherwise,
    Route,
    SeveralReplicas,
    TypedJoin,
    ListJoin,
    MixedJoin,
    OneByOne,
    Gather,
    Key,
    SharedWrite,
    SharedMerge,
    SharedConflict,
    MessageIntoSubflow,
    MessageOutOfSubflow,
    SubflowInSubflow,
    RequestToOutside,
    RequestFromInside,
    RequestToExecutor,
    ResponseWithRequest,
    FurtherInput,
    Untaken,
    LeftOver,
}
