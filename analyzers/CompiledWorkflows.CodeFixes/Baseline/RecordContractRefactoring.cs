using System.Composition;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Analyzers.Messages.Baseline.Reading;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Records the checkpoint contract of a project that has none on record: it is offered at the name of a workflow or an executor.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RecordContractRefactoring)), Shared]
public sealed class RecordContractRefactoring : CodeRefactoringProvider
{
    private const string Title = "Record the checkpoint contract of the project";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var project = context.Document.Project;
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (BaselineDocument.Find(project) is null
            && root?.FindToken(context.Span.Start).Parent is ClassDeclarationSyntax declaration
            && declaration.Identifier.Span.IntersectsWith(context.Span)
            && model?.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type
            && (type.Has(KnownTypes.Workflow) || type.Has(KnownTypes.Executor)))
        {
            context.RegisterRefactoring(CodeAction.Create(Title, cancellation => CreateAsync(project, cancellation), Title));
        }
    }

    private static async Task<Solution> CreateAsync(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        var contract = ContractReader.Read(new DeclaredCompilation(compilation!).Compilation, cancellation);
        var text = BaselineEdit.Apply("", contract.Elements.Select(each => each.Element), []);
        var folder = Path.GetDirectoryName(project.FilePath);
        return project.AddAdditionalDocument(BaselineFile.Name, text, filePath: folder is null ? null : Path.Combine(folder, BaselineFile.Name)).Project.Solution;
    }
}
