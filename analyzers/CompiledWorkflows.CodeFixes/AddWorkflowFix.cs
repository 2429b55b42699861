using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Makes a class with the attributes of a graph a workflow.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddWorkflowFix)), Shared]
public sealed class AddWorkflowFix : CodeFixProvider
{
    private const string Title = "Add [Workflow]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [StrayGraph.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeListSyntax>() is { } list
            && list.Parent is ClassDeclarationSyntax declaration
            && model?.GetDeclaredSymbol(declaration, context.CancellationToken) is { IsStatic: false } type
            && !type.Has(KnownTypes.Executor)
            && !type.Has(KnownTypes.RequestPort, 2))
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(list, WithWorkflow(list)))), Title),
                context.Diagnostics);
        }
    }

    private static AttributeListSyntax WithWorkflow(AttributeListSyntax list)
    {
        var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var workflow = SyntaxFactory.Attribute(SyntaxFactory.ParseName("Workflow")).WithLeadingTrivia(list.Attributes[0].GetLeadingTrivia());
        var attributes = list.Attributes.Replace(list.Attributes[0], list.Attributes[0].WithLeadingTrivia());
        return list.WithAttributes(SyntaxFactory.SeparatedList([workflow, .. attributes], [separator, .. attributes.GetSeparators()]));
    }
}
