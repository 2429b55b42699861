using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the methods by which the contexts of an executor's handlers send: one for each declared message type.</summary>
internal static class SendsEmitter
{
    public static void Extensions(CodeWriter writer, ExecutorModel executor, IReadOnlyList<SendModel> sends)
    {
        using var scope = SourceFile.OpenNamespace(writer, executor.Class);
        var access = sends.Min(send => send.Type.Access);
        writer
            .Line($"/// <summary>What the contexts of <c>{Text.Xml(executor.Class.Display)}</c> send.</summary>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden);
        using var type = writer.Block($"{Text.Modifier(access)} static class {SourceFile.ClassBeside(executor.Class, "Sends")}");
        var sections = new Sections(writer);
        foreach (var send in sends)
        {
            sections.Next();
            Extension(writer, executor, send);
            if (send.TakesNull)
            {
                sections.Next();
                NullableExtension(writer, executor, send);
            }
        }
    }

    private static void Extension(CodeWriter writer, ExecutorModel executor, SendModel send)
    {
        using var method = Header(writer, executor, send, send.Type.Name);
        if (!send.Type.IsValueType)
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(message);");
        }

        writer.Line($"context.Outbox<{send.Type.Key}>().Send({Text.Forgive("message", Text.IsAnnotated(send.Type))});");
    }

    private static void NullableExtension(CodeWriter writer, ExecutorModel executor, SendModel send)
    {
        using var method = Header(writer, executor, send, send.Type.Name + "?", "; <see langword=\"null\"/> is not sent");
        writer.Line($"var outbox = context.Outbox<{send.Type.Key}>();");
        using (writer.Block("if (message is { } present)"))
        {
            writer.Line("outbox.Send(present);");
        }
    }

    private static CodeWriter.Scope Header(CodeWriter writer, ExecutorModel executor, SendModel send, string message, string remark = "")
    {
        writer
            .Line($"/// <summary>Sends a {Text.See(send.Type)} along the edges of the executor, for delivery in the next superstep.</summary>")
            .Line("/// <param name=\"context\">The context of the handler in flight.</param>")
            .Line($"/// <param name=\"message\">The message{remark}.</param>");
        var method = writer.Block($"{Text.Modifier(send.Type.Access)} static void Send(this global::CompiledWorkflows.ExecutorContext<{executor.Class.FullName}> context, {message} message)");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(context);");
        return method;
    }
}
