using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>What a handler takes, and what it can send.</summary>
/// <param name="Messages">Its messages: one, or for a join several.</param>
/// <param name="Set">The type of a set of them in a join: that of the one message, else a value tuple; -1 where there are too many for one.</param>
internal sealed record DeclaredHandler(EquatableArray<MessageParameter> Messages, int Set)
{
    /// <summary>How many messages a value tuple holds without another one inside.</summary>
    public const int MostInSet = 7;

    /// <summary>The types that it may send: what it returns and, where it takes a context to send through, whatever its node sends.</summary>
    public EquatableArray<int> Sends { get; init; }

    /// <summary>The type that it returns to be sent, or -1.</summary>
    public int Returned { get; init; } = -1;

    /// <summary>Whether it returns a stream of them.</summary>
    public bool IsStream { get; init; }

    /// <summary>Whether it returns one message that is never <see langword="null"/>, and takes no context by which it could halt the run.</summary>
    public bool AlwaysSends { get; init; }

    /// <summary>Whether it may handle a message again later, after others.</summary>
    public bool Retries { get; init; }

    /// <summary>Whether the number of messages that it sends of a type is its body's business.</summary>
    public bool HasContext { get; init; }
}
