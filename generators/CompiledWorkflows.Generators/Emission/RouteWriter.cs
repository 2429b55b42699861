using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the choice among the channels of one message: all whose condition holds, and of the cases the first.</summary>
/// <param name="writer">Where to.</param>
/// <param name="layout">The workflow.</param>
/// <param name="node">The node that sends.</param>
/// <param name="messageOf">The expression of the message for a channel.</param>
/// <param name="untaken">What to do with a message that no channel takes; <see langword="null"/> where the caller asks the variable <c>taken</c> itself.</param>
internal sealed class RouteWriter(CodeWriter writer, WorkflowLayout layout, NodeLayout node, Func<ChannelLayout, string> messageOf, string? untaken)
{
    private int _narrowed;

    /// <summary>Whether every channel has a condition, and a variable <c>taken</c> tells whether one held.</summary>
    public bool CanBeUntaken { get; private set; }

    /// <summary>Writes the statements: plain channels first, the cases after them, and last what happens where none took the message.</summary>
    public void Write(IReadOnlyList<ChannelLayout> channels)
    {
        var cases = channels.Where(channel => channel.Route.Kind is RouteKind.Case or RouteKind.Otherwise).OrderBy(channel => channel.Route.Kind).ToList();
        var plain = channels.Except(cases).ToList();
        CanBeUntaken = !channels.Any(channel => channel.Condition.Length == 0);
        if (CanBeUntaken)
        {
            writer.Line("var taken = false;");
        }

        foreach (var channel in plain)
        {
            Plain(channel);
        }

        for (var index = 0; index < cases.Count; index++)
        {
            Case(cases[index], isFirst: index == 0);
        }

        if (cases.Count > 0)
        {
            writer.Line();
        }

        if (CanBeUntaken && untaken is not null)
        {
            using (writer.Block("if (!taken)"))
            {
                writer.Line($"{untaken};");
            }
        }
    }

    /// <summary>The call that sends a message along a channel.</summary>
    public string Call(ChannelLayout channel, string message)
    {
        var route = channel.Route;
        var asked = message;
        if (node.Model.Kind == NodeKind.InnerPort)
        {
            message = "request";
        }
        else if (channel.Key.Length > 0)
        {
            message = $"new {ChannelEmitter.Message(layout, route)}({channel.Key}({message}), {message})";
        }
        else if (route.Target >= 0 && layout.Nodes[route.Target].Model is { Kind: NodeKind.InnerPort } port && route.Handled == port.Handlers[0].Message)
        {
            message = node.Model.Kind == NodeKind.Executor
                ? $"AnswerWith<{layout.TypeName(port.Sends[0])}, {layout.TypeName(port.Handlers[0].Message)}>({message})"
                : $"new {ChannelEmitter.Message(layout, route)}(null, {message})";
        }

        var replica = channel.Selector.Length == 0 || !layout.Nodes[route.Target].IsReplicated ? "" : $", {channel.Selector}({asked})";
        return $"{channel.Field}.Send({message}{replica})";
    }

    private void Plain(ChannelLayout channel)
    {
        if (channel.Condition.Length == 0)
        {
            writer.Line($"{Call(channel, messageOf(channel))};");
            return;
        }

        var (test, message) = Test(channel);
        using (writer.Block($"if ({test})"))
        {
            Take(channel, message);
        }

        writer.Line();
    }

    private void Case(ChannelLayout channel, bool isFirst)
    {
        if (channel.Condition.Length == 0)
        {
            // An otherwise without a case that takes the message takes every one.
            if (isFirst)
            {
                writer.Line($"{Call(channel, messageOf(channel))};");
                return;
            }

            using var otherwise = writer.Block("else");
            writer.Line($"{Call(channel, messageOf(channel))};");
            return;
        }

        var (test, message) = Test(channel);
        using var block = writer.Block($"{(isFirst ? "" : "else ")}if ({test})");
        Take(channel, message);
    }

    private void Take(ChannelLayout channel, string message)
    {
        writer.Line($"{Call(channel, message)};");
        if (CanBeUntaken)
        {
            writer.Line("taken = true;");
        }
    }

    private (string Test, string Message) Test(ChannelLayout channel)
    {
        var message = messageOf(channel);
        if (channel.Route.Carried == channel.Route.Sent)
        {
            return ($"{channel.Condition}({message})", message);
        }

        var narrowed = $"narrowed{_narrowed++}";
        return ($"{message} is {layout.TypeName(channel.Route.Carried)} {narrowed} && {channel.Condition}({narrowed})", narrowed);
    }
}
