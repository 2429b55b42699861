using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the method of a node that calls the handler of an inbox.</summary>
internal static class HandlerCalls
{
    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node, HandlerContexts contexts, SharedViews shared)
    {
        using var method = writer.Block("protected override global::System.Threading.Tasks.ValueTask HandleAsync(int inbox)");
        using var choice = writer.Block("switch (inbox)");
        foreach (var inbox in node.Inboxes)
        {
            var handler = node.Model.Handlers[inbox.Handler];
            writer.Line($"case {inbox.Ordinal}:");
            using (writer.Indent())
            {
                if (inbox.Form == InboxForm.Set)
                {
                    writer.Line($"var set{inbox.Ordinal} = {inbox.Field}.Take();");
                }

                var sent = handler.Sent < 0 ? "" : layout.TypeName(handler.Sent);
                Call(writer, sent, inbox, handler, Expression(node, inbox, handler, contexts, shared));
            }
        }

        writer.Line("default:");
        using (writer.Indent())
        {
            writer.Line("throw new global::System.Diagnostics.UnreachableException();");
        }
    }

    private static string Expression(NodeLayout node, InboxLayout inbox, HandlerModel handler, HandlerContexts contexts, SharedViews shared)
    {
        var receiver = handler.IsStatic ? node.Model.Type.Name : "Executor";
        var arguments = handler.Arguments.Select(argument => argument.Kind switch
        {
            HandlerArgumentKind.Message => Text.Forgive(Message(inbox, argument.Index), handler.Messages[argument.Index].IsAnnotated),
            HandlerArgumentKind.Shared => shared.Argument(argument),
            _ => contexts.Argument(argument),
        });
        return $"{receiver}.{handler.Method}({string.Join(", ", arguments)})";
    }

    private static string Message(InboxLayout inbox, int index) => inbox.Form switch
    {
        InboxForm.Set => $"set{inbox.Ordinal}.Item{index + 1}",
        InboxForm.Request => $"{inbox.Field}.Take().Value",
        _ => $"{inbox.Field}.Take()",
    };

    private static void Call(CodeWriter writer, string sent, InboxLayout inbox, HandlerModel handler, string call)
    {
        var result = Text.Forgive(call, handler.ResultIsAnnotated);
        switch (handler.Return)
        {
            case ReturnKind.Void:
                writer.Line($"{call};").Line("return default;");
                break;
            case ReturnKind.Value when handler.SentCanBeNull:
                // The switch is one scope for all of its variables.
                var variable = $"result{inbox.Ordinal}";
                using (writer.Block($"if (Returned({call}) is {{ }} {variable})"))
                {
                    writer.Line($"Send({Text.Forgive(variable, handler.ResultIsAnnotated)});");
                }

                writer.Line().Line("return default;");
                break;
            case ReturnKind.Value:
                writer.Line($"Send({Text.Forgive($"Returned({call})", handler.ResultIsAnnotated)});").Line("return default;");
                break;
            case ReturnKind.Task:
                writer.Line($"return new global::System.Threading.Tasks.ValueTask({call});");
                break;
            case ReturnKind.ValueTask:
                writer.Line($"return {call};");
                break;
            case ReturnKind.TaskOfValue:
                writer.Line($"return SendResult<{sent}>(new global::System.Threading.Tasks.ValueTask<{handler.ResultType}>({result}), this);");
                break;
            case ReturnKind.ValueTaskOfValue:
                writer.Line($"return SendResult<{sent}>({result}, this);");
                break;
            case ReturnKind.AsyncEnumerable:
                writer.Line($"return SendEach<{sent}>({result}, this);");
                break;
        }
    }
}
