using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Awaits what a handler blocks on or leaves behind, in a handler that is asynchronous or can become it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitFix)), Shared]
public sealed class AwaitFix : CodeFixProvider
{
    private const string Title = "Await it";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [BlockingCall.Rule.Id, UnawaitedTask.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static (context, document, diagnostics) => AwaitAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await Awaiting.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, async cancellation => await AwaitAsync(context.Document, [diagnostic], cancellation).ConfigureAwait(false) ?? context.Document, Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> AwaitAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var methods = new HashSet<MethodDeclarationSyntax>();
        var contexts = new Dictionary<MethodDeclarationSyntax, ContextUse>();
        foreach (var diagnostic in diagnostics.OrderByDescending(each => each.Location.SourceSpan.Start))
        {
            if (await Awaiting.FindAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } found)
            {
                editor.ReplaceNode(found.Blocking, (current, _) => found.Await((ExpressionSyntax)current));
                if (found.ToMakeAsync is { } method)
                {
                    methods.Add(method);
                }

                if (found.Context is { NeedsParameter: true } context)
                {
                    contexts[context.Handler] = context;
                }
            }
        }

        foreach (var method in methods)
        {
            if (editor.SemanticModel.GetDeclaredSymbol(method, cancellation) is IMethodSymbol symbol)
            {
                editor.ReplaceNode(method, (current, generator) => AsyncMethods.Make((MethodDeclarationSyntax)current, symbol, editor.SemanticModel.Compilation, generator));
            }
        }

        foreach (var context in contexts.Values)
        {
            editor.ReplaceNode(context.Handler, (current, _) => ContextParameter.AddTo((MethodDeclarationSyntax)current, context));
        }

        return editor.GetChangedDocument();
    }
}
