using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the creation of state that executors share.</summary>
internal static class SharedStateEmitter
{
    public static void Create(CodeWriter writer, WorkflowLayout layout, SharedStateLayout state)
    {
        var type = layout.TypeName(state.Model.Type);
        var owner = layout.Model.Class.FullName;
        var forgive = Text.Forgive("", Text.CanBeAnnotated(layout.Type(state.Model.Type)));
        var initial = state.Model.Initial is { } method ? $"static () => {owner}.{Identifier(method)}(){forgive}"
            : state.Model.IsConstructed ? $"static () => new {type}()"
            : $"static () => default({type})";
        var merge = state.Model.Merge is { } name ? $"static (before, merged, written) => {owner}.{Identifier(name)}(before{forgive}, merged{forgive}, written{forgive}){forgive}" : "null";
        writer.Line(
            $"{state.Field} = new global::CompiledWorkflows.Generated.SharedState<{type}, {layout.Codec(state.Model.Type)}>"
            + $"(scope, {Text.Literal(layout.TypeId(state.Model.Type))}, {initial}, {merge});");
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
