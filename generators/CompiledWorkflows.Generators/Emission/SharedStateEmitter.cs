using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the creation of state that executors share.</summary>
internal static class SharedStateEmitter
{
    public static void Create(CodeWriter writer, WorkflowLayout layout, SharedStateLayout state)
    {
        var type = layout.TypeName(state.Model.Type);
        var owner = layout.Model.Class.FullName;
        var initial = state.Model.Initial is { } method ? $"static () => {Forgive($"{owner}.{Identifier(method)}()")}"
            : state.Model.IsConstructed ? $"static () => new {type}()"
            : $"static () => default({type})";
        var merge = state.Model.Merge is { } name ? $"static (before, merged, written) => {Forgive($"{owner}.{Identifier(name)}({Forgive("before")}, {Forgive("merged")}, {Forgive("written")})")}" : "null";
        writer.Line(
            $"{state.Field} = new global::CompiledWorkflows.Generated.SharedState<{type}, {layout.Codec(state.Model.Type)}>"
            + $"(scope, {Text.Literal(layout.TypeId(state.Model.Type))}, {initial}, {merge});");

        string Forgive(string expression) => Text.Forgive(expression, state.Model.IsAnnotated);
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
