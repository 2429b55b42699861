using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Brings the baselines up to date in one edit of each, since edits made apart could not be merged.</summary>
internal sealed class BaselineFixAll : FixAllProvider
{
    public static readonly BaselineFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = fixAllContext.CodeActionEquivalenceKey!;
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)), title));
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = await DiagnosticsAsync(context, project).ConfigureAwait(false);
            if (diagnostics.Length > 0)
            {
                solution = await BaselineDocument.ApplyAsync(solution.GetProject(project.Id)!, diagnostics, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document } ? context.GetDocumentDiagnosticsAsync(document) : context.GetAllDiagnosticsAsync(project);
}
