using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>What mends one diagnostic. Edits of a document are applied together, so that they cannot cross.</summary>
/// <param name="Title">What it does, as people choose it.</param>
internal sealed record Edit(string Title)
{
    /// <summary>The attributes, or arguments of attributes, that go.</summary>
    public ImmutableArray<SyntaxNode> Removed { get; init; } = [];

    /// <summary>Other changes of the text.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>The members, as text without indentation, that types get.</summary>
    public ImmutableArray<(TypeDeclarationSyntax Type, string Text)> Members { get; init; } = [];

    /// <summary>The text after all edits; what several of them ask for is done once.</summary>
    public static SourceText Apply(SourceText text, IReadOnlyCollection<Edit> edits)
    {
        var changes = Removal.Of(edits.SelectMany(edit => edit.Removed))
            .Concat(edits.SelectMany(edit => edit.Changes))
            .Concat(edits.SelectMany(edit => edit.Members).GroupBy(member => member.Type).Select(type => Insertion.Members(text, type.Key, type.Select(member => member.Text).Distinct())));
        return text.WithChanges(changes.Distinct().OrderBy(change => change.Span.Start));
    }
}
