using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>Applies code fixes.</summary>
internal static class Fixing
{
    /// <summary>The fixes that are offered for a diagnostic.</summary>
    public static async Task<ImmutableArray<CodeAction>> OfferedAsync(Project project, Diagnostic diagnostic)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return [];
        }

        foreach (var fix in Rules.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions.ToImmutable();
    }

    /// <summary>Applies to the first diagnostic with an id the fix with a title, or the first; again and again, until none is left.</summary>
    /// <returns>The files of the project.</returns>
    public static async Task<string[]> EachAsync(Project project, string id, string? title = null)
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

        return await TextsAsync(project);
    }

    /// <summary>Applies one fix to all diagnostics with an id at once, as "Fix all in project" does.</summary>
    public static async Task<string[]> AllAsync(Project project, string id, string? title = null)
    {
        var diagnostics = (await Analysis.OfAsync(project)).RemoveAll(each => each.Id != id);
        var first = Assert.IsType<Diagnostic>(diagnostics.FirstOrDefault(), exactMatch: false);
        var action = (await OfferedAsync(project, first)).First(each => title is null || each.Title == title);
        var provider = Rules.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(
            project.GetDocument(first.Location.SourceTree)!,
            provider,
            FixAllScope.Project,
            action.EquivalenceKey!,
            [id],
            new Found(diagnostics),
            TestContext.Current.CancellationToken);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await TextsAsync(await ApplyAsync(project, all!));
    }

    public static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(project.Solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task<string[]> TextsAsync(Project project)
    {
        var texts = await Task.WhenAll(project.Documents.Select(document => document.GetTextAsync(TestContext.Current.CancellationToken)));
        return [.. texts.Select(text => text.ToString())];
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
