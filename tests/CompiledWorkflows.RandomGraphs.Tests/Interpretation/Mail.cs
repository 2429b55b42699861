namespace CompiledWorkflows.RandomGraphs;

/// <summary>Messages that one handler takes: one, or the set of a fan-in.</summary>
internal sealed record Mail(DeclaredHandler? Handler, IReadOnlyList<object> Messages)
{
    public string Text => Messages.Count == 1 ? Values.Text(Messages[0]) : $"({string.Join(", ", Messages.Select(Values.Text))})";
}
