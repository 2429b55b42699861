using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Something wrong with a declaration: its kind, and the names that a message about it needs.</summary>
internal sealed record GraphProblem(GraphProblemKind Kind, EquatableArray<string> Names)
{
    public static GraphProblem Of(GraphProblemKind kind, params string[] names) => new(kind, names.ToEquatableArray());

    /// <summary>The problem in words.</summary>
    public string Describe() => Kind switch
    {
        GraphProblemKind.WorkflowNotPartial => $"The workflow class '{Names[0]}' and every type around it must be partial.",
        GraphProblemKind.WorkflowHasBaseClass => $"The workflow class '{Names[0]}' has the base class '{Names[1]}'; a workflow class must leave its base class to the generator.",
        GraphProblemKind.WorkflowUnsupportedClass => $"The workflow class '{Names[0]}' cannot be {Names[1]}.",
        GraphProblemKind.WorkflowAlsoNode => $"The class '{Names[0]}' is both a workflow and {Names[1]}.",
        GraphProblemKind.WorkflowMemberTaken => $"The workflow class '{Names[0]}' declares '{Names[1]}' itself, which is the name of a member that is generated; rename it.",
        GraphProblemKind.GraphSplitOverParts => $"The attributes of the graph of '{Names[0]}' are spread over several parts of the class; put them on one.",
        GraphProblemKind.GraphOfDerivedWorkflow => $"The workflow '{Names[0]}' is derived from '{Names[1]}' and has its graph: it cannot declare nodes and edges of its own.",
        GraphProblemKind.IdEmpty => $"The id of '{Names[0]}' is empty.",
        GraphProblemKind.NoStart => $"The workflow '{Names[0]}' has no [Start<T>].",
        GraphProblemKind.SeveralStarts => $"The workflow '{Names[0]}' has several start nodes: {List(1)}.",
        GraphProblemKind.UnknownNode => $"'{Names[0]}' is neither an executor, a request port nor a workflow.",
        GraphProblemKind.NodeUnreachable => $"'{Names[0]}' cannot be used from the workflow '{Names[1]}' because it is not accessible there.",
        GraphProblemKind.WorkflowContainsItself => $"'{Names[0]}' contains itself; a workflow cannot be a node of its own graph, nor of a workflow inside of it.",
        GraphProblemKind.SubWorkflowInvalid => $"The sub-workflow '{Names[0]}' is not valid: {string.Join(" ", Names.Skip(1))}",
        GraphProblemKind.InnerPortMisused => $"The request port '{Names[0]}' belongs to a sub-workflow: an edge from it to an executor that answers and an edge back are needed, and nothing else can lead from or to it.",
        GraphProblemKind.DuplicateNodeId => $"'{Names[1]}' and '{Names[2]}' have the same id '{Names[0]}'.",
        GraphProblemKind.FormerNameTaken => $"The former name '{Names[0]}' of '{Names[1]}' is or was a name of '{Names[2]}' too, so that nobody can tell which of them an older checkpoint means; remove it from one of them.",
        GraphProblemKind.StartHandlesNothing => $"'{Names[0]}' cannot start the workflow because it handles no message by itself; give it a handler of one message.",
        GraphProblemKind.ExecutorAlsoPort => $"The class '{Names[0]}' is both an executor and a request port.",
        GraphProblemKind.ExecutorNotPartial => $"The class '{Names[0]}' and every type around it must be partial.",
        GraphProblemKind.ExecutorUnsupportedClass => $"The executor class '{Names[0]}' cannot be {Names[1]}.",
        GraphProblemKind.ExecutorWithoutHandler => $"The executor '{Names[0]}' has no handler.",
        GraphProblemKind.HandlerSignature => $"The handler '{Names[0]}.{Names[1]}' must take its messages first, then at most shared state, a context and a cancellation token: {Names[2]}.",
        GraphProblemKind.HandlerHidden => $"The handler '{Names[0]}.{Names[1]}' is not accessible to the workflow.",
        GraphProblemKind.DuplicateHandler => $"'{Names[0]}' handles '{Names[1]}' twice, in {List(2)}.",
        GraphProblemKind.StateNotRestorable => $"The state member '{Names[0]}.{Names[1]}' cannot be restored because it is {Names[2]}.",
        GraphProblemKind.DuplicateState => $"'{Names[0]}' has two state members under the name '{Names[1]}'.",
        GraphProblemKind.StateNotSaved => $"The state of '{Names[0]}' cannot be saved, because it is of types that cannot: {List(1)}.",
        GraphProblemKind.StateHidden => $"The state of '{Names[0]}' can be saved by its own assembly alone, because it is of types that are internal there.",
        GraphProblemKind.MessageTypeUnusable => $"'{Names[0]}' cannot handle or send '{Names[1]}', which generated code cannot name: make the type more accessible.",
        GraphProblemKind.EdgeCarriesNothing => Sentence($"{Names[0]} carries nothing: '{Names[1]}' sends {Names[2]}, '{Names[3]}' handles {Names[4]}."),
        GraphProblemKind.EdgeTypeNotSent => Sentence($"{Names[0]} is narrowed to '{Names[1]}', but '{Names[2]}' sends {Names[3]}."),
        GraphProblemKind.EdgesOverlap => $"Two edges from '{Names[0]}' to '{Names[1]}' carry '{Names[2]}', which would be delivered twice; remove one, or narrow them with Of.",
        GraphProblemKind.AmbiguousHandler => $"What '{Names[0]}' sends to '{Names[1]}' as '{Names[2]}' fits several handlers and none better: {List(3)}.",
        GraphProblemKind.MethodMissing => $"The {Names[0]} '{Names[1]}' of {Names[2]} is not a method of the workflow class.",
        GraphProblemKind.MethodNotStatic => $"The {Names[0]} '{Names[1]}' of {Names[2]} must be static.",
        GraphProblemKind.MethodSignature => $"The {Names[0]} '{Names[1]}' of {Names[2]} must {Names[3]}.",
        GraphProblemKind.MethodDoesNotFit => $"The {Names[0]} '{Names[1]}' of {Names[2]} does not take '{Names[3]}', which goes there too; add an overload that does.",
        GraphProblemKind.AmbiguousMethod => $"Several overloads of the {Names[0]} '{Names[1]}' of {Names[2]} fit '{Names[3]}' and none better.",
        GraphProblemKind.ConditionNeverFits => $"The condition '{Names[0]}' of {Names[1]} takes none of the messages that go there: {List(2)}.",
        GraphProblemKind.CaseWithoutCondition => $"The case from '{Names[0]}' to '{Names[1]}' has no condition; name one with When, or make it an otherwise.",
        GraphProblemKind.OtherwiseWithoutCase => $"The otherwise from '{Names[0]}' to '{Names[1]}' stands alone, since '{Names[0]}' has no case; make it an edge.",
        GraphProblemKind.OtherwisesOverlap => $"Two otherwises of '{Names[0]}' take '{Names[1]}', to '{Names[2]}' and to '{Names[3]}'; narrow them with Of, or make one an edge.",
        GraphProblemKind.FanInWithoutSources => $"The fan-in to '{Names[0]}' waits for nothing; name the nodes that it waits for.",
        GraphProblemKind.FanInSourceTwice => $"The fan-in to '{Names[0]}' names '{Names[1]}' twice.",
        GraphProblemKind.FanInTarget => $"A fan-in cannot lead to '{Names[0]}' because it is {Names[1]}; put an executor between them.",
        GraphProblemKind.FanInSourceDoesNotFit => $"The fan-in to '{Names[0]}' cannot take what '{Names[1]}' sends, {Names[2]}; '{Names[0]}' handles {Names[3]}.",
        GraphProblemKind.FanInWithoutHandler => Sentence($"{Names[0]} has no handler: {Names[1]}; '{Names[2]}' handles {Names[3]}."),
        GraphProblemKind.FanInHandledApart => $"The fan-in to '{Names[0]}' cannot keep what '{Names[1]}' sends in one place, since '{Names[0]}' handles it apart, as {List(2)}; give '{Names[0]}' a handler that takes a message of each source.",
        GraphProblemKind.FanInTooManyParameters => $"The handler of '{Names[0]}' for {Names[1]} takes more than {Names[2]} messages; take several of them as an IReadOnlyList<T>.",
        GraphProblemKind.AmbiguousJoin => Sentence($"{Names[0]} fits several handlers and none better: {Names[1]}."),
        GraphProblemKind.KeyOfGather => $"The key '{Names[0]}' of {Names[1]} is of no use, since a fan-in that gathers takes all that waits; leave one of the two out.",
        GraphProblemKind.KeyResultsDiffer => $"The overloads of the key '{Names[0]}' of {Names[1]} return different types: {List(2)}.",
        GraphProblemKind.ReplicasBelowOne => $"'{Names[0]}' cannot have {Names[1]} replicas; it must have at least one.",
        GraphProblemKind.TooManyReplicas => $"'{Names[0]}' cannot have {Names[1]} replicas; it can have at most {Names[2]}.",
        GraphProblemKind.ReplicasTwice => $"The replicas of '{Names[0]}' are declared twice.",
        GraphProblemKind.ReplicasOfNoNode => $"'{Names[0]}' has replicas but no edge leads to it or from it.",
        GraphProblemKind.ReplicasOfNoExecutor => $"'{Names[0]}' cannot have replicas because it is {Names[1]}; only executors can.",
        GraphProblemKind.RouteWithoutReplicas => $"The route '{Names[0]}' of {Names[1]} has nothing to choose from; declare how many replicas '{Names[2]}' has.",
        GraphProblemKind.SharedStateUnusable => $"Generated code cannot name the shared state '{Names[0]}': make the type more accessible.",
        GraphProblemKind.SharedStateTwice => $"The shared state '{Names[0]}' is declared twice.",
        GraphProblemKind.SharedStateWithoutInitial => $"The shared state '{Names[0]}' has no first value, since it has no parameterless constructor that the workflow can call; name a method that makes one with Initial.",
        GraphProblemKind.SharedStateUndeclared => $"'{Names[0]}' takes the shared state '{Names[1]}', which the workflow does not declare; add [SharedState<{Names[1]}>].",
        GraphProblemKind.OutputWithoutMessages => $"'{Names[0]}' is an output of the workflow but sends nothing.",
        GraphProblemKind.OutputTypeNotSent => $"The output '{Names[1]}' of '{Names[0]}' is none of what it sends: {Names[2]}.",
        _ => Kind.ToString(),
    };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private string List(int from) => string.Join(", ", Names.Skip(from).Select(name => $"'{name}'"));
}
