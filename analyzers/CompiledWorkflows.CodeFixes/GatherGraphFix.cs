using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Moves the attributes of a graph to one part of the class: the one with the start, else the first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatherGraphFix)), Shared]
public sealed class GatherGraphFix : CodeFixProvider
{
    private const string Title = "Move all attributes of the graph to one part";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [GraphSplitOverParts.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model?.GetDeclaredSymbol(type, context.CancellationToken) is INamedTypeSymbol workflow)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => GatherAsync(context.Document.Project.Solution, workflow, cancellation), Title), context.Diagnostics);
        }
    }

    private static async Task<Solution> GatherAsync(Solution solution, INamedTypeSymbol workflow, CancellationToken cancellation)
    {
        var attributes = GraphAttributes.Of(workflow, [])
            .Where(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax)
            .Select(attribute => (Attribute: attribute, Syntax: (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(cancellation)))
            .OrderBy(each => each.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(each => each.Syntax.SpanStart)
            .ToList();
        var first = attributes.FirstOrDefault(each => each.Attribute.Is(KnownTypes.Start, 1)).Syntax ?? attributes[0].Syntax;
        var kept = attributes.Where(each => each.Syntax.Parent?.Parent == first.Parent?.Parent).Select(each => each.Syntax).ToList();
        var moved = attributes.Select(each => each.Syntax).Except(kept).ToList();
        foreach (var tree in attributes.Select(each => each.Syntax.SyntaxTree).Distinct())
        {
            if (solution.GetDocumentId(tree) is not { } document)
            {
                continue;
            }

            var text = await tree.GetTextAsync(cancellation).ConfigureAwait(false);
            var edit = new Edit(Title)
            {
                Removed = [.. moved.Where(attribute => attribute.SyntaxTree == tree)],
                Changes = tree == first.SyntaxTree ? [.. moved.Select(attribute => Insertion.After(text, kept[kept.Count - 1], attribute.ToString()))] : [],
            };
            solution = solution.WithDocumentText(document, Edit.Apply(text, [edit]));
        }

        return solution;
    }
}
