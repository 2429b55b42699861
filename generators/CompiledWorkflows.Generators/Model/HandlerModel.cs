namespace CompiledWorkflows.Generators.Model;

/// <summary>A handler method of an executor.</summary>
internal sealed record HandlerModel
{
    /// <summary>The method to call: the handler itself, or the generated one that forwards to it where it is not accessible.</summary>
    public required string Method { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>The index of the message type.</summary>
    public required int Message { get; init; }

    /// <summary>Whether the method's message type has nullable annotations inside it, which the type of the inbox has not.</summary>
    public bool MessageIsAnnotated { get; init; }

    public required EquatableArray<HandlerArgument> Arguments { get; init; }

    public required ReturnKind Return { get; init; }

    /// <summary>The index of the type that the handler returns to be sent, or -1.</summary>
    public int Sent { get; init; } = -1;

    /// <summary>That type with <see cref="Nullable{T}"/> where the method has it.</summary>
    public string ResultType { get; init; } = "";

    /// <summary>Whether the method's result type has nullable annotations, which the type that is sent has not.</summary>
    public bool ResultIsAnnotated { get; init; }

    /// <summary>Whether what it returns can be <see langword="null"/>, which is not sent.</summary>
    public bool SentCanBeNull { get; init; }
}

/// <summary>What a handler returns.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Task,
    TaskOfValue,
    ValueTask,
    ValueTaskOfValue,
    AsyncEnumerable,
}
