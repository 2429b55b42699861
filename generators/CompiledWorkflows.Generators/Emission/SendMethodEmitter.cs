namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the method of a node that routes one message type along its channels.</summary>
internal static class SendMethodEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node, SendLayout send)
    {
        var header = $"public void Send({layout.TypeName(send.Type)} message)";
        if (send.Channels.Count == 0)
        {
            writer.Line($"{header} => {Untaken(layout, send.Type)};");
            return;
        }

        if (send.Channels is [{ Route.Condition: null } only])
        {
            writer.Line($"{header} => {only.Field}.Send(message);");
            return;
        }

        using (writer.Block(header))
        {
            Channels(writer, layout, send.Channels, static _ => "message", Untaken(layout, send.Type));
        }

        Conditions(writer, layout, node, send.Channels);
    }

    public static string Untaken(WorkflowLayout layout, int type) => $"Untaken<{layout.TypeName(type)}>({Text.Literal(layout.TypeId(type))})";

    /// <summary>Writes the choice among channels, and the warning where every one has a condition and none took the message.</summary>
    public static void Channels(CodeWriter writer, WorkflowLayout layout, IReadOnlyList<ChannelLayout> channels, Func<ChannelLayout, string> messageOf, string untaken)
    {
        var canBeUntaken = channels.All(channel => channel.Route.Condition is not null);
        if (canBeUntaken)
        {
            writer.Line("var taken = false;");
        }

        for (var index = 0; index < channels.Count; index++)
        {
            var channel = channels[index];
            var message = messageOf(channel);
            if (channel.Route.Condition is null)
            {
                writer.Line($"{channel.Field}.Send({message});");
                continue;
            }

            var narrows = channel.Route.Carried != channel.Route.Sent;
            var carried = narrows ? $"narrowed{index}" : message;
            var test = $"{channel.Condition}({carried})";
            using (writer.Block($"if ({(narrows ? $"{message} is {layout.TypeName(channel.Route.Carried)} {carried} && {test}" : test)})"))
            {
                writer.Line($"{channel.Field}.Send({carried});");
                if (canBeUntaken)
                {
                    writer.Line("taken = true;");
                }
            }

            writer.Line();
        }

        if (canBeUntaken)
        {
            using (writer.Block("if (!taken)"))
            {
                writer.Line($"{untaken};");
            }
        }
    }

    /// <summary>Writes the methods that ask conditions, so that what one throws names its edge.</summary>
    public static void Conditions(CodeWriter writer, WorkflowLayout layout, NodeLayout node, IReadOnlyList<ChannelLayout> channels)
    {
        foreach (var channel in channels.Where(channel => channel.Route.Condition is not null))
        {
            var route = channel.Route;
            var cast = route.ConditionParameter == route.Carried ? "" : $"({layout.TypeName(route.ConditionParameter!.Value)})";
            var argument = Text.Forgive(cast + "message", Text.IsAnnotated(layout.Type(route.ConditionParameter!.Value)));
            writer.Line();
            using var method = writer.Block($"private static bool {channel.Condition}({layout.TypeName(route.Carried)} message)");
            using (writer.Block("try"))
            {
                writer.Line($"return {layout.Model.Class.FullName}.{Identifier(route.Condition!)}({argument});");
            }

            using (writer.Block("catch (global::System.Exception exception)"))
            {
                var names = new[] { node.Model.Id, layout.Model.Nodes[route.Target].Id, route.Condition! };
                writer.Line($"throw global::CompiledWorkflows.Generated.Faults.Condition({string.Join(", ", names.Select(Text.Literal))}, exception);");
            }
        }
    }

    private static string Identifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
