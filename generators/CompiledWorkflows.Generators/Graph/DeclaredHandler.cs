using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>What a handler takes.</summary>
/// <param name="Messages">Its messages: one, or for a join several.</param>
/// <param name="Set">The type of a set of them in a join: that of the one message, else a value tuple; -1 where there are too many for one.</param>
internal sealed record DeclaredHandler(EquatableArray<MessageParameter> Messages, int Set)
{
    /// <summary>How many messages a value tuple holds without another one inside.</summary>
    public const int MostInSet = 7;
}
