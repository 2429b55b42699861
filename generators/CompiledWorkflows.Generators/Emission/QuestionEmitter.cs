using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the methods of a node that ask the workflow's own about a message, so that what one of those throws names its edge.</summary>
internal static class QuestionEmitter
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node, IReadOnlyList<ChannelLayout> channels)
    {
        foreach (var channel in channels)
        {
            var route = channel.Route;
            if (channel.Condition.Length > 0)
            {
                Question(writer, layout, node, channel, "bool", channel.Condition, route.Condition!, route.ConditionParameter!.Value, "Condition");
            }

            if (channel.Selector.Length > 0 && layout.Nodes[route.Target].IsReplicated)
            {
                Question(writer, layout, node, channel, "int", channel.Selector, route.Selector!, route.SelectorParameter!.Value, "Route");
            }

            if (channel.Key.Length > 0)
            {
                var join = layout.Joins[route.Join].Model;
                Question(writer, layout, node, channel, layout.TypeName(join.KeyType), channel.Key, route.Key!, route.KeyParameter!.Value, "Key", join.KeyCanBeNull);
            }
        }
    }

    private static void Question(
        CodeWriter writer, WorkflowLayout layout, NodeLayout node, ChannelLayout channel, string result, string name, string method, int parameter, string fault, bool canBeNull = false)
    {
        var route = channel.Route;
        var cast = parameter == route.Carried ? "" : $"({layout.TypeName(parameter)})";
        var argument = Text.Forgive(cast + "message", Text.IsAnnotated(layout.Type(parameter)));
        var target = route.Target < 0 ? "(output)" : layout.Model.Nodes[route.Target].Id;
        var names = string.Join(", ", new[] { node.Model.Id, target, method }.Select(Text.Literal));
        var call = $"{layout.Model.Class.FullName}.{Identifier(method)}({argument})";
        writer.Line();
        using var body = writer.Block($"private static {result} {name}({layout.TypeName(route.Carried)} message)");
        if (canBeNull)
        {
            writer.Line($"{result}? answer;");
        }

        using (writer.Block("try"))
        {
            writer.Line($"{(canBeNull ? "answer =" : "return")} {call};");
        }

        using (writer.Block("catch (global::System.Exception exception)"))
        {
            writer.Line($"throw global::CompiledWorkflows.Generated.Faults.{fault}({names}, exception);");
        }

        if (canBeNull)
        {
            writer.Line().Line($"return answer ?? throw global::CompiledWorkflows.Generated.Faults.NoKey({names});");
        }
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
