namespace CompiledWorkflows;

/// <summary>Declares a partial class as a workflow: the graph that its <see cref="StartAttribute{TExecutor}"/>, edges and outputs describe.</summary>
/// <remarks>
/// The generator makes the class a <see cref="Workflow{TOutput}"/> with typed constructors and run methods. Put all graph attributes
/// on one declaration of the class: their order is the declaration order that message delivery follows.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorkflowAttribute : Attribute
{
    /// <summary>Declares a workflow whose id is the simple name of its class.</summary>
    public WorkflowAttribute()
    {
    }

    /// <summary>Declares a workflow with an id of its own.</summary>
    /// <param name="id">The id under which checkpoints name the workflow.</param>
    public WorkflowAttribute(string id) => Id = id;

    /// <summary>The declared id, or <see langword="null"/> where the class's simple name is the id.</summary>
    public string? Id { get; }
}
