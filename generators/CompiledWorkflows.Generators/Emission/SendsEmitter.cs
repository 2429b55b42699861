using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the methods by which the contexts of an executor's handlers send: one for each declared message type.</summary>
internal static class SendsEmitter
{
    private static readonly LateSend[] LateSends = [new("After", "global::System.TimeSpan", "delay"), new("At", "global::System.DateTimeOffset", "due")];

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
            foreach (var late in LateSends)
            {
                sections.Next();
                LateExtension(writer, executor, send, late);
            }

            if (!send.TakesNull)
            {
                continue;
            }

            sections.Next();
            NullableExtension(writer, executor, send);
            foreach (var late in LateSends)
            {
                sections.Next();
                NullableLateExtension(writer, executor, send, late);
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

    private static void LateExtension(CodeWriter writer, ExecutorModel executor, SendModel send, LateSend late)
    {
        LateHeader(writer, executor, send, late, send.Type.Name);
        using var indent = writer.Indent();
        writer.Line($"=> {LateCall(executor, send, late, Text.Forgive("message", Text.IsAnnotated(send.Type)))};");
    }

    private static void NullableLateExtension(CodeWriter writer, ExecutorModel executor, SendModel send, LateSend late)
    {
        LateHeader(writer, executor, send, late, send.Type.Name + "?");
        using var method = writer.Block("");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(context);");
        using var condition = writer.Block("if (message is { } present)");
        writer.Line($"{LateCall(executor, send, late, "present")};");
    }

    private static void LateHeader(CodeWriter writer, ExecutorModel executor, SendModel send, LateSend late, string message) =>
        writer
            .Line($"/// <inheritdoc cref=\"global::CompiledWorkflows.ExecutorContextExtensions.Send{late.Name}{{TSelf, TMessage}}(global::CompiledWorkflows.ExecutorContext{{TSelf}}, TMessage, {late.TimeType})\"/>")
            .Line($"{Method(executor, send, $"Send{late.Name}")} {message} message, {late.TimeType} {late.Time})");

    private static string LateCall(ExecutorModel executor, SendModel send, LateSend late, string message) =>
        $"global::CompiledWorkflows.Generated.LateSend.{late.Name}<{executor.Class.FullName}, {send.Type.Key}>(context, {message}, {late.Time})";

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
        var method = writer.Block($"{Method(executor, send, "Send")} {message} message)");
        writer.Line("global::System.ArgumentNullException.ThrowIfNull(context);");
        return method;
    }

    private static string Method(ExecutorModel executor, SendModel send, string name) =>
        $"{Text.Modifier(send.Type.Access)} static void {name}(this global::CompiledWorkflows.ExecutorContext<{executor.Class.FullName}> context,";

    /// <summary>A way to send a message that is delivered later.</summary>
    private sealed record LateSend(string Name, string TimeType, string Time);
}
