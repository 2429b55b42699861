using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>What runs when a member of this compilation is used, wherever it is declared.</summary>
internal sealed class Bodies(Compilation compilation)
{
    public IEnumerable<IOperation> Of(ISymbol member, CancellationToken cancellation) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Nodes(constructor, cancellation).Any(CallsAnother)
            ? Operations(constructor, cancellation)
            : Initializers(constructor.ContainingType, cancellation).Concat(Operations(constructor, cancellation)),
        _ => Operations(member, cancellation),
    };

    private IEnumerable<IOperation> Initializers(INamedTypeSymbol type, CancellationToken cancellation) => type.GetMembers()
        .Where(member => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false })
        .SelectMany(member => Operations(member, cancellation));

    private IEnumerable<IOperation> Operations(ISymbol member, CancellationToken cancellation)
    {
        foreach (var node in Nodes(member, cancellation))
        {
            if (Runs(node) is { } runs && Model(node.SyntaxTree).GetOperation(runs, cancellation) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The declarations of a member in this compilation: a member of a project that this one refers to is source of another.</summary>
    private IEnumerable<SyntaxNode> Nodes(ISymbol member, CancellationToken cancellation) =>
        ((member as IMethodSymbol)?.PartialImplementationPart ?? member).DeclaringSyntaxReferences
            .Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellation));

    private static SyntaxNode? Runs(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or LocalFunctionStatementSyntax => declaration,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    private static bool CallsAnother(SyntaxNode constructor) =>
        constructor is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(SyntaxKind.ThisConstructorInitializer);

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "What a method calls may stand in any file, and is read while the method is edited, not when all is compiled.")]
    private SemanticModel Model(SyntaxTree tree) => compilation.GetSemanticModel(tree);
}
