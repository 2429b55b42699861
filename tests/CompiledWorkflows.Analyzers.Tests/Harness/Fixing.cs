using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>Applies code fixes.</summary>
internal static class Fixing
{
    /// <summary>The fixes that are offered for a diagnostic.</summary>
    public static async Task<ImmutableArray<CodeAction>> OfferedAsync(Project project, Diagnostic diagnostic) =>
        [.. (await FixesAsync(project, diagnostic)).Select(fix => fix.Action)];

    /// <summary>Applies to the first diagnostic with an id the fix with a title, or the first; again and again, until none is left.</summary>
    /// <returns>The files of the project.</returns>
    public static async Task<string[]> EachAsync(Project project, string id, string? title = null) => await TextsAsync(await FixEachAsync(project, id, title));

    /// <summary>Applies one fix to all diagnostics with an id at once, as "Fix all in project" does.</summary>
    /// <returns>The files of the project.</returns>
    public static async Task<string[]> AllAsync(Project project, string id, string? title = null) => await TextsAsync(await FixAllAsync(project, id, title));

    /// <inheritdoc cref="EachAsync"/>
    public static async Task<Project> FixEachAsync(Project project, string id, string? title = null)
    {
        for (var round = 0; round < 50; round++)
        {
            var diagnostic = (await Analysis.OfAsync(project)).FirstOrDefault(each => each.Id == id);
            var offered = diagnostic is null ? [] : await OfferedAsync(project, diagnostic);
            if (offered.FirstOrDefault(action => title is null || action.Title == title) is not { } action)
            {
                break;
            }

            project = await ApplyAsync(project, action);
        }

        return project;
    }

    /// <inheritdoc cref="AllAsync"/>
    public static async Task<Project> FixAllAsync(Project project, string id, string? title = null)
    {
        var diagnostics = (await Analysis.OfAsync(project)).RemoveAll(each => each.Id != id);
        var first = Assert.IsType<Diagnostic>(diagnostics.FirstOrDefault(), exactMatch: false);
        var (provider, action) = (await FixesAsync(project, first)).First(fix => title is null || fix.Action.Title == title);
        var context = project.GetDocument(first.Location.SourceTree) is { } document
            ? new FixAllContext(document, provider, FixAllScope.Project, action.EquivalenceKey!, [id], new Found(diagnostics), TestContext.Current.CancellationToken)
            : new FixAllContext(project, provider, FixAllScope.Project, action.EquivalenceKey!, [id], new Found(diagnostics), TestContext.Current.CancellationToken);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(project, all!);
    }

    public static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(project.Solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    /// <summary>The text of each file of a project.</summary>
    public static async Task<string[]> TextsAsync(Project project)
    {
        var texts = await Task.WhenAll(project.Documents.Select(document => document.GetTextAsync(TestContext.Current.CancellationToken)));
        return [.. texts.Select(text => text.ToString())];
    }

    private static async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> FixesAsync(Project project, Diagnostic diagnostic)
    {
        var fixes = new List<(CodeFixProvider, CodeAction)>();
        var source = project.GetDocument(diagnostic.Location.SourceTree);
        var document = source ?? project.AdditionalDocuments.FirstOrDefault(each => each.FilePath == diagnostic.Location.GetLineSpan().Path);
        foreach (var provider in Rules.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && document is not null && (source is not null || IsForText(fix))))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document!, diagnostic, (action, _) => fixes.Add((provider, action)), TestContext.Current.CancellationToken));
        }

        return fixes;
    }

    /// <summary>Whether a provider is asked about files that are no source.</summary>
    private static bool IsForText(CodeFixProvider provider) => provider.GetType().GetCustomAttributes(inherit: false)
        .OfType<ExportCodeFixProviderAttribute>()
        .Any(export => export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument)));

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
