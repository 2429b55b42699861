using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Puts attributes and members into a text as their neighbours stand there: in one list or each on a line of its own.</summary>
internal static class Insertion
{
    private const string Indentation = "    ";

    /// <summary>An attribute, without brackets, before another.</summary>
    public static TextChange Before(SourceText text, AttributeSyntax attribute, string added)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1 ? Insert(attribute.SpanStart, $"{added}, ") : Insert(list.SpanStart, $"[{added}]{Break(text, list)}");
    }

    /// <summary>An attribute, without brackets, behind another.</summary>
    public static TextChange After(SourceText text, AttributeSyntax attribute, string added)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1 ? Insert(attribute.Span.End, $", {added}") : Insert(list.Span.End, $"{Break(text, list)}[{added}]");
    }

    /// <summary>Members at the end of a type, which may have no body yet.</summary>
    public static TextChange Members(SourceText text, TypeDeclarationSyntax type, IEnumerable<string> members)
    {
        var line = NewLine(text);
        var outer = Before(text, type.Identifier.SpanStart);
        var added = string.Join(line + line, members.Select(member => $"{outer}{Indentation}{member}"));
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) && type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return new TextChange(type.SemicolonToken.Span, $"{line}{outer}{{{line}{added}{line}{outer}}}");
        }

        var close = type.CloseBraceToken;
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(close.SpanStart).Start, close.SpanStart)));
        var start = isAlone ? text.Lines.GetLineFromPosition(close.SpanStart).Start : close.SpanStart;
        return Insert(start, $"{(isAlone ? "" : line)}{(type.Members.Count > 0 ? line : "")}{added}{line}{(isAlone ? "" : outer)}");
    }

    private static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);

    /// <summary>What stands between two lists: a line break where the one begins its line.</summary>
    private static string Break(SourceText text, AttributeListSyntax list)
    {
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        return string.IsNullOrWhiteSpace(before) ? NewLine(text) + before : " ";
    }

    /// <summary>The indentation of the line of a position.</summary>
    private static string Before(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SourceText text) => text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) is { Length: > 0 } line ? line : "\n";
}
