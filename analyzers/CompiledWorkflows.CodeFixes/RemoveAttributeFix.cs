using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using CompiledWorkflows.Analyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Removes an attribute that has no meaning where it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeFix)), Shared]
public sealed class RemoveAttributeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        SeveralStarts.Rule.Id,
        ReplicasOfNoNode.Rule.Id,
        ReplicasOfNoExecutor.Rule.Id,
        OutputWithoutMessages.Rule.Id,
        OutputTypeNotSent.Rule.Id,
        IdleFormerName.Rule.Id,
    ];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await FindAsync<AttributeSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } attribute
            ? new Edit($"Remove [{attribute.Name}]") { Removed = [attribute] }
            : null;
}
