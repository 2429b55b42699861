namespace CompiledWorkflows.Generators.Model;

/// <summary>What a handler takes in one place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Self">The executor type that a typed context is of: the executor, or a base class of it.</param>
/// <param name="Index">Which of the handler's messages it is; of shared state the index of its type.</param>
/// <param name="IsAnnotated">Of shared state: whether the method's type has nullable annotations inside it, which the state's has not.</param>
internal sealed record HandlerArgument(HandlerArgumentKind Kind, string? Self = null, int Index = 0, bool IsAnnotated = false);

internal enum HandlerArgumentKind
{
    Message,
    TypedContext,
    Context,
    CancellationToken,
    Shared,

    /// <summary>Of a compensation: why the handler has failed.</summary>
    Failure,
}
