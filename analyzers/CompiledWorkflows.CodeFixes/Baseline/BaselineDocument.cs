using CompiledWorkflows.Analyzers.Messages.Baseline;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>The checkpoint baseline of a project.</summary>
internal static class BaselineDocument
{
    public static TextDocument? Find(Project project) => project.AdditionalDocuments.FirstOrDefault(document => Path.GetFileName(document.FilePath ?? document.Name) == BaselineFile.Name);

    /// <summary>Makes the baseline of a project say what diagnostics miss in it, and nothing that they hold to be untrue.</summary>
    public static async Task<Solution> ApplyAsync(Project project, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (Find(project) is not { } document)
        {
            return project.Solution;
        }

        var before = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var text = BaselineEdit.Apply(before.ToString(), diagnostics.SelectMany(FixProperties.Added), diagnostics.SelectMany(FixProperties.Removed));
        if (diagnostics.Any(diagnostic => diagnostic.Id == MalformedLine.Rule.Id))
        {
            text = BaselineEdit.WithoutMalformed(text);
        }

        return project.Solution.WithAdditionalDocumentText(document.Id, SourceText.From(text, before.Encoding));
    }
}
