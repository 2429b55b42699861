using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Lets a member of a saved type be reached, gives it a key, or leaves it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SavedMemberFix)), Shared]
public sealed class SavedMemberFix : CodeFixProvider
{
    private const string MakePartial = "Make the type partial";
    private const string AddKey = "Add [Key]";
    private const string LeaveOut = "Leave out with [IgnoreMember]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UnreachableMember.Rule.Id, UnsettableMember.Rule.Id, MissingKey.Rule.Id, BackReference.Rule.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // The member may be in another file than the handler that takes its type.
            if (diagnostic.AdditionalLocations is not [{ SourceTree: { } tree } location, ..]
                || context.Document.Project.GetDocument(tree) is not { } document
                || (await tree.GetRootAsync(context.CancellationToken).ConfigureAwait(false)).FindNode(location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
                || member is not (BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax))
            {
                continue;
            }

            var text = diagnostic.Properties.TryGetValue(SavedTypeRules.Detail, out var detail) ? detail ?? "" : "";
            if (diagnostic.Id == MissingKey.Rule.Id)
            {
                Register(AddKey, cancellation => AttributeAsync(document, member, "Key", $"({text})", cancellation));
            }
            else if (text.Contains("partial"))
            {
                Register(MakePartial, cancellation => PartialTypes.MakeAsync(document, member.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, cancellation));
            }

            if (member is not FieldDeclarationSyntax { Declaration.Variables.Count: > 1 })
            {
                Register(LeaveOut, cancellation => AttributeAsync(document, member, "IgnoreMember", "", cancellation));
            }

            void Register(string title, Func<CancellationToken, Task<Document>> fix) => context.RegisterCodeFix(CodeAction.Create(title, fix, title), diagnostic);
        }
    }

    private static async Task<Document> AttributeAsync(Document document, MemberDeclarationSyntax member, string name, string arguments, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var isImported = model.LookupNamespacesAndTypes(member.SpanStart, name: name + "Attribute") is [{ ContainingNamespace: { Name: "MessagePack", ContainingNamespace.IsGlobalNamespace: true } }];
        return document.WithSyntaxRoot(root.ReplaceNode(member, AttributeLists.Before(member, (isImported ? name : "MessagePack." + name) + arguments)));
    }
}
