namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>What a line of a checkpoint contract is about.</summary>
internal enum ElementKind
{
    /// <summary>A workflow by its id.</summary>
    Workflow,

    /// <summary>An executor as a node of a workflow.</summary>
    Executor,

    /// <summary>A request port as a node, with what it asks and is answered.</summary>
    Port,

    /// <summary>A request port of a sub-workflow whose requests the workflow answers.</summary>
    InnerPort,

    /// <summary>A workflow as a node of another.</summary>
    SubWorkflow,

    /// <summary>A message type that can wait for an executor.</summary>
    Inbox,

    /// <summary>How many instances of an executor there are, where they are several.</summary>
    Replicas,

    /// <summary>A fan-in into an executor, with what waits in it.</summary>
    FanIn,

    /// <summary>State that the executors of a workflow share.</summary>
    SharedState,

    /// <summary>A type that leaves a workflow, and the node that sends it.</summary>
    Output,

    /// <summary>A state member of an executor.</summary>
    State,

    /// <summary>A type of messages or state, and how its values are written.</summary>
    Type,

    /// <summary>A member that is saved under its name.</summary>
    Member,

    /// <summary>A member that is saved under a number.</summary>
    Key,

    /// <summary>A type that a union names.</summary>
    Case,

    /// <summary>An enum and the integer that its values are written as.</summary>
    Enum,

    /// <summary>A constant of an enum, and its number.</summary>
    Constant,

    /// <summary>A name that something had before.</summary>
    FormerName,
}
