namespace CompiledWorkflows;

/// <summary>Declares a partial class as an executor: a node of a workflow graph, whose <see cref="HandlerAttribute">handlers</see> receive messages.</summary>
/// <remarks>
/// Every run has its own instance of each executor. An executor handles its messages one at a time, in order, so its fields need
/// no locks; those marked <see cref="StateAttribute"/> are saved in checkpoints.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExecutorAttribute : Attribute
{
    /// <summary>Declares an executor whose id is the simple name of its class.</summary>
    public ExecutorAttribute()
    {
    }

    /// <summary>Declares an executor with an id of its own, which survives a renaming of the class.</summary>
    /// <param name="id">The id under which checkpoints, events and exceptions name the executor.</param>
    public ExecutorAttribute(string id) => Id = id;

    /// <summary>The declared id, or <see langword="null"/> where the class's simple name is the id.</summary>
    public string? Id { get; }
}
