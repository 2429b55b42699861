using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Puts <c>[FormerName]</c> on a declaration.</summary>
internal static class FormerNameSyntax
{
    private const string Attribute = "FormerNameAttribute";

    /// <summary>What the attribute goes on: a type, a member, or the positional parameter of a record; <see langword="null"/> where nothing takes it.</summary>
    public static SyntaxNode? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } => field,
        MemberDeclarationSyntax member => member,
        ParameterSyntax parameter => parameter,
        _ => null,
    };

    /// <summary>Below the attributes that are there, on a line of its own unless they stand on the line of the declaration.</summary>
    public static TextChange Add(SourceText text, SyntaxNode declaration, string name, SemanticModel model)
    {
        var lists = declaration is ParameterSyntax parameter ? parameter.AttributeLists : ((MemberDeclarationSyntax)declaration).AttributeLists;
        var next = lists.Count > 0 ? lists.Last().GetLastToken().GetNextToken() : declaration.GetFirstToken();
        var line = text.Lines.GetLineFromPosition(next.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, next.SpanStart));
        var isImported = model.LookupNamespacesAndTypes(next.SpanStart, name: Attribute) is [INamedTypeSymbol found] && found.IsLibrary(Attribute);
        var isAlone = declaration is MemberDeclarationSyntax && before.Trim().Length == 0;
        var written = $"[{(isImported ? "" : "CompiledWorkflows.")}FormerName({SymbolDisplay.FormatLiteral(name, quote: true)})]";
        return new TextChange(new TextSpan(next.SpanStart, 0), written + (isAlone ? NewLine(text) + before : " "));
    }

    private static string NewLine(SourceText text) =>
        text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) is { Length: > 0 } line ? line : "\n";
}
