using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the methods of a node that call the handler of an inbox, try it again, and compensate it.</summary>
internal static class HandlerCalls
{
    private const string Task = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(CodeWriter writer, WorkflowLayout layout, NodeLayout node, HandlerContexts contexts, SharedViews shared)
    {
        var tried = node.Inboxes.Where(inbox => Handler(node, inbox).Policy is not null).ToList();
        var compensated = tried.Where(inbox => Handler(node, inbox).Compensation is not null).ToList();
        Method(writer, "HandleAsync(int inbox)", node.Inboxes, inbox =>
        {
            if (HandlerPolicies.Field(node, inbox) is { } policy)
            {
                writer.Line($"return RetryAsync({inbox.Field}, {policy});");
            }
            else
            {
                Call(inbox, Handler(node, inbox));
            }
        });
        if (tried.Count > 0)
        {
            writer.Line();
            Method(writer, "AttemptAsync(int inbox)", tried, inbox => Call(inbox, Handler(node, inbox)));
        }

        if (compensated.Count > 0)
        {
            writer.Line();
            Method(writer, "CompensateAsync(int inbox, global::CompiledWorkflows.HandlerFailure failure)", compensated, inbox => Call(inbox, Handler(node, inbox).Compensation!));
        }

        void Call(InboxLayout inbox, HandlerModel handler)
        {
            if (inbox.Form == InboxForm.Set)
            {
                writer.Line($"var set{inbox.Ordinal} = {inbox.Field}.Take();");
            }

            var sent = handler.Sent < 0 ? "" : layout.TypeName(handler.Sent);
            HandlerCalls.Call(writer, sent, inbox, handler, Expression(node, inbox, handler, contexts, shared));
        }
    }

    private static HandlerModel Handler(NodeLayout node, InboxLayout inbox) => node.Model.Handlers[inbox.Handler];

    private static void Method(CodeWriter writer, string signature, IEnumerable<InboxLayout> inboxes, Action<InboxLayout> emit)
    {
        using var method = writer.Block($"protected override {Task} {signature}");
        using var choice = writer.Block("switch (inbox)");
        foreach (var inbox in inboxes)
        {
            writer.Line($"case {inbox.Ordinal}:");
            using (writer.Indent())
            {
                emit(inbox);
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
            HandlerArgumentKind.Failure => "failure",
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
                writer.Line($"return new {Task}({call});");
                break;
            case ReturnKind.ValueTask:
                writer.Line($"return {call};");
                break;
            case ReturnKind.TaskOfValue:
                writer.Line($"return SendResult<{sent}>(new {Task}<{handler.ResultType}>({result}), this);");
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
