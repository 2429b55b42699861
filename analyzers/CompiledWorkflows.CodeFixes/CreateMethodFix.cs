using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Creates the condition, route, key, first value or merge that an attribute names, with an overload for each type of message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CreateMethodFix)), Shared]
public sealed class CreateMethodFix : TextFix
{
    /// <summary>What the compiler says of a <see langword="nameof"/> that names nothing.</summary>
    private const string NameDoesNotExist = "CS0103";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MissingMethod.Rule.Id, NameDoesNotExist];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var argument = await FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancellation).ConfigureAwait(false);
        if (argument is not { NameEquals.Name.Identifier.ValueText: var property, Parent.Parent: AttributeSyntax { Parent.Parent: TypeDeclarationSyntax type } attribute }
            || await WorkflowSource.ReadAsync(document, type, cancellation).ConfigureAwait(false) is not { } source
            || (diagnostic.Id == NameDoesNotExist ? Named(argument.Expression) : source.Constant(argument.Expression)) is not { } name
            || !SyntaxFacts.IsValidIdentifier(name))
        {
            return null;
        }

        var methods = MethodSignatures.Of(source, attribute, property);
        var error = source.Minimal("System.NotImplementedException");
        return methods.Count == 0 ? null : new Edit($"Create '{name}'")
        {
            Members = [.. methods.Select(method => (type, $"private static {method.Result} {name}({method.Parameters}) => throw new {error}();"))],
        };
    }

    private static string? Named(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax name }] }
            ? name.Identifier.ValueText
            : null;
}
