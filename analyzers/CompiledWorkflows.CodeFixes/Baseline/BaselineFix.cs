using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Messages.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Brings the checkpoint baseline up to date: records what is new, takes out what is gone, accepts what breaks saved runs.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(BaselineFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".txt"])]
[Shared]
public sealed class BaselineFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. BaselineRules.All.Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BaselineFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var title = Title(diagnostic.Id);
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => BaselineDocument.ApplyAsync(context.TextDocument.Project, [diagnostic], cancellation), title),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    internal static string Title(string id) =>
        id == ElementNotRecorded.Rule.Id ? "Record in the checkpoint baseline"
        : id == RecordedElementGone.Rule.Id || id == MalformedLine.Rule.Id ? "Remove from the checkpoint baseline"
        : "Accept into the checkpoint baseline";
}
