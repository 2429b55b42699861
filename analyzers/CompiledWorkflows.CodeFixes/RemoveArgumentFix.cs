using System.Collections.Immutable;
using System.Composition;
using CompiledWorkflows.Analyzers.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Removes an argument that has no meaning where it stands: a property, or one of the sources of a fan-in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), Shared]
public sealed class RemoveArgumentFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [EdgeTypeNotSent.Rule.Id, FanInSourceTwice.Rule.Id, KeyOfGather.Rule.Id, RouteWithoutReplicas.Rule.Id];

    private protected override async Task<Edit?> EditAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        await FindAsync<AttributeArgumentSyntax>(document, diagnostic, cancellation).ConfigureAwait(false) is { } argument
        && (argument.NameEquals is not null || argument.Expression is TypeOfExpressionSyntax)
            ? new Edit($"Remove '{argument}'") { Removed = [argument] }
            : null;
}
