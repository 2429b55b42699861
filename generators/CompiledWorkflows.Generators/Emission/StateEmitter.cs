using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>
/// Writes the saving and restoring of state members. A class that others can derive from offers its share, and that of its own
/// base classes, to them; an executor puts the shares together. A generic class does not know the codecs of what depends on its type
/// parameters: its share takes them as type arguments, from the classes that derive from it or from the nodes of its closed forms.
/// </summary>
internal static class StateEmitter
{
    private const string Interface = "global::CompiledWorkflows.Generated.IExecutorState";
    private const string Writer = "ref global::MessagePack.MessagePackWriter writer";
    private const string Reader = "global::System.ReadOnlySpan<byte> name, ref global::MessagePack.MessagePackReader reader";

    public static bool HasState(ExecutorModel executor) => !executor.States.IsEmpty || executor.OffersState || executor.BaseStatePrefix is not null;

    /// <summary>Whether it saves its state itself: whoever knows the executor knows the codecs too.</summary>
    public static bool ImplementsInterface(ExecutorModel executor) => executor.IsExecutor && HasState(executor) && executor.Given.IsEmpty;

    public static void Emit(Sections sections, ExecutorModel executor)
    {
        if (!HasState(executor))
        {
            return;
        }

        if (executor.OffersState)
        {
            Offer(sections, executor);
        }

        if (ImplementsInterface(executor))
        {
            Implement(sections, executor, executor.OffersState);
        }
    }

    private static void Offer(Sections sections, ExecutorModel executor)
    {
        var prefix = executor.StatePrefix;
        var isCalledByNodes = executor.IsExecutor && !executor.Given.IsEmpty;
        var access = isCalledByNodes ? Text.Modifier(executor.GivenAccess) : executor.GivenAccess == AccessLevel.Public ? "protected" : "private protected";
        var parameters = CodecParameters.List(executor.Given);
        var constraints = CodecParameters.Constraints(executor.Given);
        Attributes(sections, "The number of state members, inherited ones included.")
            .Line($"{(isCalledByNodes ? "public" : "protected")} const int {prefix}_StateCount = {Count(executor)};");
        Attributes(sections, "Writes the names and values of the state members, inherited ones included.");
        using (sections.Writer.Block($"{access} void {prefix}_WriteState{parameters}({Writer}){constraints}"))
        {
            if (executor.StateProblem is { } problem)
            {
                sections.Writer.Line($"throw new global::System.NotSupportedException({Text.Literal(problem)});");
            }
            else
            {
                WriteMembers(sections.Writer, executor);
            }
        }

        Attributes(sections, "Reads one state member, or an inherited one.");
        using (sections.Writer.Block($"{access} bool {prefix}_TryReadState{parameters}({Reader}){constraints}"))
        {
            ReadMembers(sections.Writer, executor);
        }
    }

    private static void Implement(Sections sections, ExecutorModel executor, bool offers)
    {
        sections.Next().Line(SourceFile.GeneratedCode);
        using (sections.Writer.Block($"void {Interface}.WriteState({Writer})"))
        {
            sections.Writer.Line($"writer.WriteMapHeader({(offers ? executor.StatePrefix + "_StateCount" : Count(executor))});");
            if (offers)
            {
                sections.Writer.Line($"{executor.StatePrefix}_WriteState(ref writer);");
            }
            else
            {
                WriteMembers(sections.Writer, executor);
            }
        }

        sections.Next().Line(SourceFile.GeneratedCode);
        using (sections.Writer.Block($"bool {Interface}.TryReadState({Reader})"))
        {
            if (offers)
            {
                sections.Writer.Line($"return {executor.StatePrefix}_TryReadState(name, ref reader);");
            }
            else
            {
                ReadMembers(sections.Writer, executor);
            }
        }
    }

    private static CodeWriter Attributes(Sections sections, string summary) => sections.Next()
        .Line($"/// <summary>{summary}</summary>")
        .Line(SourceFile.GeneratedCode)
        .Line(SourceFile.Hidden);

    private static string Count(ExecutorModel executor) => executor.BaseStatePrefix is { } inherited
        ? executor.States.IsEmpty ? $"{inherited}_StateCount" : $"{inherited}_StateCount + {executor.States.Count}"
        : executor.States.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteMembers(CodeWriter writer, ExecutorModel executor)
    {
        if (executor.BaseStatePrefix is { } inherited)
        {
            writer.Line($"{inherited}_WriteState{CodecParameters.List(executor.BaseCodecs)}(ref writer);");
        }

        foreach (var state in executor.States)
        {
            writer
                .Line($"writer.WriteString({Text.Literal(state.Name)}u8);")
                .Line($"{state.Codec.Expression}.Write(ref writer, {Text.Forgive(state.Member, state.IsAnnotated)});");
        }
    }

    private static void ReadMembers(CodeWriter writer, ExecutorModel executor)
    {
        foreach (var state in executor.States)
        {
            using (writer.Block($"if ({string.Join(" || ", state.FormerNames.Prepend(state.Name).Select(IsName))})"))
            {
                ReadMember(writer, executor, state);
                writer.Line("return true;");
            }

            writer.Line();
        }

        writer.Line(executor.BaseStatePrefix is { } inherited ? $"return {inherited}_TryReadState{CodecParameters.List(executor.BaseCodecs)}(name, ref reader);" : "return false;");
    }

    private static string IsName(string name) => $"global::System.MemoryExtensions.SequenceEqual(name, {Text.Literal(name)}u8)";

    private static void ReadMember(CodeWriter writer, ExecutorModel executor, StateModel state)
    {
        var codec = state.Codec.Expression;
        var forgive = state.Codec.IsValueType ? "" : "!";
        switch (state.Restore)
        {
            case StateRestore.Assignment:
                writer.Line($"{state.Member} = {codec}.Read(ref reader){forgive};");
                break;
            case StateRestore.AssignmentLikeInitial:
                writer.Line($"{state.Member} = {codec}.Read(ref reader, {Text.Forgive(state.Member, state.IsAnnotated)}){forgive};");
                break;
            case StateRestore.ReadOnlyField:
                writer.Line($"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {state.Member}) = {codec}.Read(ref reader){forgive};");
                break;
            case StateRestore.Filling:
                using (writer.Block("if (!reader.TryReadNil())"))
                {
                    var existing = $"global::CompiledWorkflows.Generated.MapKey.Existing<{executor.Class.FullName}, {state.Codec.Type}>({Text.Forgive(state.Member, state.IsAnnotated)}, {Text.Literal(state.Name)})";
                    writer.Line($"{codec}.ReadInto(ref reader, {existing});");
                }

                writer.Line();
                break;
        }
    }
}
