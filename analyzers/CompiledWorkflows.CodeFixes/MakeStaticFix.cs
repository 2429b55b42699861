using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Makes the methods static that an attribute names, where they use nothing of the instance.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStaticFix)), Shared]
public sealed class MakeStaticFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NonStaticMethod.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var argument = await FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (argument?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || model?.GetConstantValue(argument.Expression, cancellation).Value is not string name
            || model.GetDeclaredSymbol(type, cancellation) is not INamedTypeSymbol workflow)
        {
            return null;
        }

        var methods = workflow.GetMembers(name)
            .OfType<IMethodSymbol>()
            .Where(method => !method.IsStatic)
            .SelectMany(method => method.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation))
            .ToList();
        return methods.Count > 0 && methods.All(method => method.SyntaxTree == type.SyntaxTree && CanBeStatic(method, model, cancellation))
            ? new Edit($"Make '{name}' static") { Changes = [.. methods.Select(method => Change((MethodDeclarationSyntax)method))] }
            : null;
    }

    private static bool CanBeStatic(SyntaxNode method, SemanticModel model, CancellationToken cancellation) =>
        method is MethodDeclarationSyntax declaration
        && !declaration.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.OverrideKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.PartialKeyword)
        && model.GetOperation(method, cancellation) is { } body
        && !body.Descendants().OfType<IInstanceReferenceOperation>().Any(reference => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance);

    private static TextChange Change(MethodDeclarationSyntax method)
    {
        var accessibility = method.Modifiers.LastOrDefault(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        return accessibility.IsKind(SyntaxKind.None)
            ? new TextChange(new TextSpan((method.Modifiers.Count > 0 ? method.Modifiers[0] : method.ReturnType.GetFirstToken()).SpanStart, 0), "static ")
            : new TextChange(new TextSpan(accessibility.Span.End, 0), " static");
    }
}
