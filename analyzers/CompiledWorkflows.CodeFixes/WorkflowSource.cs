using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>A workflow as the generator reads it, beside the source of one part of its class.</summary>
internal sealed class WorkflowSource
{
    private readonly INamedTypeSymbol _workflow;
    private readonly SemanticModel _model;
    private readonly TypeDeclarationSyntax _type;

    private WorkflowSource(TypeDeclarationSyntax type, INamedTypeSymbol workflow, SemanticModel model, CancellationToken cancellation)
    {
        _type = type;
        _workflow = workflow;
        _model = model;
        Reading = WorkflowParser.Read(workflow, model.Compilation, cancellation);
        Attributes =
        [
            .. GraphAttributes.Of(workflow, [])
                .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation))
                .OfType<AttributeSyntax>()
                .Where(attribute => attribute.Parent?.Parent == type)
                .OrderBy(attribute => attribute.SpanStart),
        ];
    }

    public WorkflowReading Reading { get; }

    /// <summary>The attributes of the graph that stand on this part of the class, in source order.</summary>
    public ImmutableArray<AttributeSyntax> Attributes { get; }

    /// <summary>Reads a class as it was before anything was generated for it; <see langword="null"/> where it is no workflow.</summary>
    public static async Task<WorkflowSource?> ReadAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation)
    {
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        var model = new DeclaredCompilation(compilation).Compilation.GetSemanticModel(type.SyntaxTree);
        return model.GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol workflow && workflow.Has(KnownTypes.Workflow)
            ? new WorkflowSource(type, workflow, model, cancellation)
            : null;
    }

    /// <summary>What the source says where a site is, if that is on this part.</summary>
    public string? TextOf(Site site) =>
        Sites.Workflow(site, _workflow, Reading) is { } location && location.SourceTree == _type.SyntaxTree && _type.Span.Contains(location.SourceSpan)
            ? _type.SyntaxTree.GetText().ToString(location.SourceSpan)
            : null;

    /// <summary>Whether an attribute is what a site stands for.</summary>
    public bool Is(AttributeSyntax attribute, Site site) =>
        Reading.AttributeOf(site).Attribute?.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == attribute.SyntaxTree && reference.Span == attribute.Span;

    /// <summary>The name of a type as short as it can be in the class.</summary>
    public string Minimal(ITypeSymbol type) => type.ToMinimalDisplayString(_model, _type.SpanStart);

    /// <summary>The name of a type of the platform as short as it can be in the class.</summary>
    public string Minimal(string metadataName) => _model.Compilation.GetTypeByMetadataName(metadataName) is { } type ? Minimal(type) : metadataName;

    /// <summary>The value of a constant, if it is text.</summary>
    public string? Constant(ExpressionSyntax expression) => _model.GetConstantValue(expression).Value as string;
}
