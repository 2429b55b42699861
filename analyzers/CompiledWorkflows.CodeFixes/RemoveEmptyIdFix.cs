using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Removes the empty id of a node or workflow, so that the name of its class is the id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEmptyIdFix)), Shared]
public sealed class RemoveEmptyIdFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EmptyId.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var type = await FindAsync<TypeDeclarationSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        var argument = type?.AttributeLists
            .SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default)
            .FirstOrDefault(argument => argument.NameEquals is null && argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: "" });
        return argument is null ? null : new Edit("Remove the id") { Removed = [argument] };
    }
}
