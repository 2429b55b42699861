namespace CompiledWorkflows;

/// <summary>State that several executors of a workflow share: their handlers take it as <see cref="Shared{T}"/>, and checkpoints hold it.</summary>
/// <typeparam name="T">The state's type. Make it immutable: a write replaces the value, and a value that is changed in place is changed for all at once.</typeparam>
/// <remarks>It does not cross the boundary of a sub-workflow.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SharedStateAttribute<T> : Attribute
{
    /// <summary>Names a static method of the workflow class that makes the first value; by default it is the type's default, or made by its parameterless constructor. It must be pure.</summary>
    public string? Initial { get; set; }

    /// <summary>
    /// Names a static method of the workflow class, <c>T Merge(T before, T merged, T written)</c>, that folds one writer's value into the
    /// value at the end of a superstep, given the value that all writers started from. It is called where several executors have written
    /// in one superstep, for each in declaration order, and must be pure. Without it a second writer fails the run.
    /// </summary>
    public string? Merge { get; set; }
}
