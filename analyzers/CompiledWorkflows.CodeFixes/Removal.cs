using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Takes attributes and their arguments out of a text, with the commas, brackets and lines that are left without meaning.</summary>
internal static class Removal
{
    public static IEnumerable<TextChange> Of(IEnumerable<SyntaxNode> nodes)
    {
        var removed = new HashSet<SyntaxNode>(nodes);
        return removed.Select(node => node.Parent).Distinct().SelectMany(list => list switch
        {
            AttributeListSyntax attributes when attributes.Attributes.All(removed.Contains) => [Line(attributes)],
            AttributeListSyntax attributes => Items(attributes.Attributes, removed),
            AttributeArgumentListSyntax arguments when arguments.Arguments.All(removed.Contains) => [arguments.Span],
            AttributeArgumentListSyntax arguments => Items(arguments.Arguments, removed),
            _ => [],
        }).Select(span => new TextChange(span, ""));
    }

    /// <summary>A list with the comment behind it, its line break and the indentation of the next line, which takes its place.</summary>
    private static TextSpan Line(AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken().LeadingTrivia;
        return TextSpan.FromBounds(list.SpanStart, next.Count > 0 && next[0].IsKind(SyntaxKind.WhitespaceTrivia) ? next[0].Span.End : list.FullSpan.End);
    }

    private static IEnumerable<TextSpan> Items<T>(SeparatedSyntaxList<T> items, HashSet<SyntaxNode> removed)
        where T : SyntaxNode
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (removed.Contains(items[index]))
            {
                yield return items.Take(index).All(removed.Contains)
                    ? TextSpan.FromBounds(items[index].SpanStart, items[index + 1].SpanStart)
                    : TextSpan.FromBounds(items[index - 1].Span.End, items[index].Span.End);
            }
        }
    }
}
