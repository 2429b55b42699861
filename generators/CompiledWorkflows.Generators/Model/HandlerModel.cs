namespace CompiledWorkflows.Generators.Model;

/// <summary>A handler method of an executor.</summary>
internal sealed record HandlerModel
{
    /// <summary>The method to call: the handler itself, or the generated one that forwards to it where it is not accessible.</summary>
    public required string Method { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>The messages that it takes: one, or for a join several.</summary>
    public required EquatableArray<MessageParameter> Messages { get; init; }

    /// <summary>The index of the message type where it takes one message, else -1: only a fan-in reaches it then.</summary>
    public int Message => Messages.Count == 1 ? Messages[0].Type : -1;

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

    /// <summary>Whether what it returns is declared never to be <see langword="null"/>.</summary>
    public bool AlwaysSends { get; init; }

    /// <summary>What is declared of its attempts, or <see langword="null"/>.</summary>
    public HandlerPolicyModel? Policy { get; init; }

    /// <summary>What happens instead when it has failed for good, or <see langword="null"/>.</summary>
    public HandlerModel? Compensation { get; init; }

    /// <summary>The handler and its compensation.</summary>
    public IEnumerable<HandlerModel> Methods => Compensation is null ? [this] : [this, Compensation];

    /// <summary>A handler that stands for a message which a node takes by other means.</summary>
    public static HandlerModel Of(int message) => new()
    {
        Method = "",
        IsStatic = false,
        Messages = new[] { new MessageParameter(message, -1, false) }.ToEquatableArray(),
        Arguments = default,
        Return = ReturnKind.Void,
    };
}

/// <summary>A message that a handler takes.</summary>
/// <param name="Type">The index of its type.</param>
/// <param name="Element">The index of the element type where it is an <see cref="IReadOnlyList{T}"/>, with which a join takes the messages of several sources; else -1.</param>
/// <param name="IsAnnotated">Whether the method's type has nullable annotations inside it, which the type of the inbox has not.</param>
internal sealed record MessageParameter(int Type, int Element, bool IsAnnotated);

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
