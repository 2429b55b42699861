using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Removes an attribute that says what another has said; which of two to keep that differ is for people to decide.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateFix)), Shared]
public sealed class RemoveDuplicateFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DuplicateEdge.Rule.Id, ReplicasTwice.Rule.Id, SharedStateTwice.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await FindAsync<AttributeSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { Parent.Parent: TypeDeclarationSyntax type } attribute
        && type.AttributeLists.SelectMany(list => list.Attributes).TakeWhile(other => other != attribute).Any(other => SaysAll(other, attribute))
            ? new Edit($"Remove the second [{attribute.Name}]") { Removed = [attribute] }
            : null;

    /// <summary>Whether one attribute means all that another does: it narrows an edge to no type, or to the same, and is the same besides.</summary>
    private static bool SaysAll(AttributeSyntax attribute, AttributeSyntax other) =>
        SyntaxFactory.AreEquivalent(attribute.Name, other.Name)
        && Arguments(attribute).All(argument => Has(other, argument))
        && Arguments(other).All(argument => Name(argument) == "Of" ? Arguments(attribute).All(mine => Name(mine) != "Of") || Has(attribute, argument) : Has(attribute, argument));

    private static bool Has(AttributeSyntax attribute, AttributeArgumentSyntax argument) => Arguments(attribute).Any(mine => SyntaxFactory.AreEquivalent(mine, argument));

    /// <summary>The label alone is for people to read.</summary>
    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(argument => Name(argument) != "Label") ?? [];

    private static string? Name(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText;
}
