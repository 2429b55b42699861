using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Lets an async void handler return a task. One that overrides or completes another declaration is changed there first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix)), Shared]
public sealed class ReturnTaskFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AsyncVoidHandler.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var method = await FindAsync<MethodDeclarationSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (method is null || model?.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task") is not { } task || method.Modifiers.Any(IsBound))
        {
            return null;
        }

        var type = task.ToMinimalDisplayString(model, method.SpanStart);
        return new Edit($"Return {task.Name}") { Changes = [new TextChange(method.ReturnType.Span, type)] };
    }

    private static bool IsBound(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword;
}
