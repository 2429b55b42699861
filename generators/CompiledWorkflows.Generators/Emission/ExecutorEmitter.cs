using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes what an executor class, or a base class of executors, needs: its state, its forwarders and its <c>Send</c> methods.</summary>
internal static class ExecutorEmitter
{
    /// <summary>The file, or <see langword="null"/> where there is nothing to say.</summary>
    public static string? Emit(ExecutorModel executor)
    {
        var hasPart = executor.Class.IsExtensible && NeedsPart(executor);
        var extensions = executor.Sends.Where(send => send.IsExtension).ToList();
        if (!hasPart && extensions.Count == 0)
        {
            return null;
        }

        var writer = SourceFile.Begin();
        if (!executor.Given.IsEmpty || !executor.BaseCodecs.IsEmpty)
        {
            writer.Line(CodecParameters.Pragma).Line();
        }

        if (hasPart)
        {
            Part(writer, executor);
        }

        if (hasPart && extensions.Count > 0)
        {
            writer.Line();
        }

        if (extensions.Count > 0)
        {
            SendsEmitter.Extensions(writer, executor, extensions);
        }

        return writer.ToString();
    }

    private static bool NeedsPart(ExecutorModel executor) =>
        StateEmitter.HasState(executor) || !executor.Forwarders.IsEmpty || executor.Sends.Any(send => !send.IsExtension);

    private static void Part(CodeWriter writer, ExecutorModel executor)
    {
        var bases = executor.Sends
            .Where(send => !send.IsExtension)
            .SelectMany(send => send.TakesNull ? new[] { send.Type.Name, send.Type.Name + "?" } : [send.Type.Name])
            .Select(message => $"global::CompiledWorkflows.ISends<{message}>");
        if (StateEmitter.ImplementsInterface(executor))
        {
            bases = bases.Prepend("global::CompiledWorkflows.Generated.IExecutorState");
        }

        var list = string.Join(", ", bases);
        using var part = SourceFile.OpenPart(writer, executor.Class, list.Length == 0 ? "" : " : " + list);
        var sections = new Sections(writer);
        StateEmitter.Emit(sections, executor);
        foreach (var forwarder in executor.Forwarders)
        {
            sections.Next();
            Forwarder(writer, forwarder);
        }
    }

    private static void Forwarder(CodeWriter writer, ForwarderModel forwarder)
    {
        var modifiers = Text.Modifier(forwarder.Access) + (forwarder.IsStatic ? " static" : "");
        var name = "__cwf_" + forwarder.Method.TrimStart('@');
        writer
            .Line($"/// <summary>Lets workflows call <c>{Text.Xml(forwarder.Method)}</c>.</summary>")
            .Line(SourceFile.GeneratedCode)
            .Line(SourceFile.Hidden)
            .Line($"[global::CompiledWorkflows.{(forwarder.IsCompensation ? "Compensation" : "Handler")}]")
            .Line($"{modifiers} {forwarder.ReturnType} {name}({string.Join(", ", forwarder.Parameters)}) => {forwarder.Method}({string.Join(", ", forwarder.ParameterNames)});");
    }
}
