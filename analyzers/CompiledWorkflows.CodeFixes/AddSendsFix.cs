using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Executors;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Declares what is sent on the class that sends it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSendsFix)), Shared]
public sealed class AddSendsFix : CodeFixProvider
{
    private const string Key = "AddSends";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UndeclaredSend.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllDocuments.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is var (owner, message))
            {
                var title = $"Add [Sends<{message.Short()}>] to '{owner.Identifier.ValueText}'";
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => AddAsync(solution, [(owner, message)], cancellation), Key), diagnostic);
            }
        }
    }

    /// <summary>The declaration that gets the attribute, and the type that it names; <see langword="null"/> where the class is not in source or cannot name the type.</summary>
    private static async Task<(TypeDeclarationSyntax Class, ITypeSymbol Message)?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null
            || model is null
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || SendAttempt.Of(call, model, cancellation) is not { Type: { } type } attempt)
        {
            return null;
        }

        var message = type.WithoutNullable();
        var around = (ISymbol?)attempt.Sender.ContainingType ?? model.Compilation.Assembly;
        return message is INamedTypeSymbol named && !model.Compilation.IsSymbolAccessibleWithin(named, around)
            ? null
            : Part(attempt.Sender, document.Project.Solution, cancellation) is { } part ? (part, message) : null;
    }

    /// <summary>The part of the class that has its attributes, else the first that somebody has written.</summary>
    private static TypeDeclarationSyntax? Part(INamedTypeSymbol sender, Solution solution, CancellationToken cancellation)
    {
        var parts = sender.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .Where(part => solution.GetDocument(part.SyntaxTree) is not (null or SourceGeneratedDocument))
            .ToList();
        return parts.FirstOrDefault(part => part.AttributeLists.Count > 0) ?? parts.FirstOrDefault();
    }

    private static async Task<Solution> AddAsync(Solution solution, IReadOnlyList<(TypeDeclarationSyntax Class, ITypeSymbol Message)> found, CancellationToken cancellation)
    {
        foreach (var file in found.GroupBy(each => each.Class.SyntaxTree))
        {
            var document = solution.GetDocument(file.Key)!;
            var root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            var messages = file.ToLookup(each => each.Class, each => each.Message.Qualified());
            var changed = root.ReplaceNodes(messages.Select(group => group.Key), (type, current) => Declare(current, messages[type].Distinct()));
            solution = solution.WithDocumentSyntaxRoot(document.Id, changed);
        }

        return solution;
    }

    private static TypeDeclarationSyntax Declare(TypeDeclarationSyntax type, IEnumerable<string> messages)
    {
        var declaring = AttributeLists.Add(type, "Sends", messages.Select(message => AttributeLists.Of($"SendsAttribute<{message}>")));
        return declaring.Modifiers.Any(SyntaxKind.PartialKeyword) ? declaring : PartialTypes.Partial(declaring);
    }

    /// <summary>Adds all at once, since several may go to the same line of one class, which need not be in the file of the calls.</summary>
    private sealed class AllDocuments : FixAllProvider
    {
        public static readonly AllDocuments Instance = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var found = new List<(TypeDeclarationSyntax, ITypeSymbol)>();
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var diagnostics = context.Scope == FixAllScope.Document && context.Document is { } only
                    ? await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                foreach (var diagnostic in diagnostics.OrderBy(each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(each => each.Location.SourceSpan.Start))
                {
                    if (project.GetDocument(diagnostic.Location.SourceTree) is { } document && await FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } one)
                    {
                        found.Add(one);
                    }
                }
            }

            return CodeAction.Create("Add [Sends<T>]", cancellation => AddAsync(context.Solution, found, cancellation), Key);
        }
    }
}
