namespace CompiledWorkflows.RandomGraphs;

/// <summary>Messages that one handler takes: one, or the set of a fan-in.</summary>
/// <param name="Handler">The handler; <see langword="null"/> in a port.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Request">The request of a port inside that the message is, or that it answers.</param>
internal sealed record Mail(DeclaredHandler? Handler, IReadOnlyList<object> Messages, OpenRequest? Request = null)
{
    /// <summary>What an event shows of it: of a request always the request with its id.</summary>
    public string Text => Messages.Count == 1 ? Values.Text(Request is { } request && ReferenceEquals(Messages[0], request.Request) ? request.WithId : Messages[0]) : $"({string.Join(", ", Messages.Select(Values.Text))})";
}
