using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Adds attributes to declarations and takes them away, with the line breaks and comments around them as a person would leave them.</summary>
internal static class AttributeLists
{
    /// <summary>An attribute of the library by itself in brackets, its names as short as the place allows.</summary>
    public static AttributeListSyntax Of(string attribute) => Written("global::CompiledWorkflows." + attribute).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>Puts an attribute before a member, on its line.</summary>
    public static MemberDeclarationSyntax Before(MemberDeclarationSyntax member, string attribute)
    {
        var leading = member.GetLeadingTrivia();
        var bare = member.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, Written(attribute).WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    /// <summary>Puts attributes on a class below those that it has of their kind, else below all that it has, else above it.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, string kind, IEnumerable<AttributeListSyntax> attributes)
    {
        if (type.AttributeLists.Count == 0)
        {
            var indent = Indent(type.GetLeadingTrivia());
            var above = attributes.Select((each, index) => each.WithLeadingTrivia(index == 0 ? type.GetLeadingTrivia() : indent).WithTrailingTrivia(NewLine(type)));
            return (TypeDeclarationSyntax)type.WithLeadingTrivia(indent).WithAttributeLists(SyntaxFactory.List(above));
        }

        var anchor = type.AttributeLists.LastOrDefault(list => list.Attributes.Any(each => IsKind(each, kind))) ?? type.AttributeLists.Last();
        var isOnOwnLine = anchor.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var placed = attributes.Select(each => isOnOwnLine
            ? each.WithLeadingTrivia(Indent(anchor.GetLeadingTrivia())).WithTrailingTrivia(NewLine(anchor))
            : each.WithTrailingTrivia(SyntaxFactory.Space));
        return (TypeDeclarationSyntax)type.WithAttributeLists(type.AttributeLists.InsertRange(type.AttributeLists.IndexOf(anchor) + 1, placed));
    }

    /// <summary>Takes attributes away, and the brackets that are empty then. What stands above the class stays.</summary>
    public static TypeDeclarationSyntax Remove(TypeDeclarationSyntax type, IReadOnlyCollection<AttributeSyntax> attributes)
    {
        var lists = type.AttributeLists
            .Select(list => list.RemoveNodes(list.Attributes.Where(attributes.Contains), SyntaxRemoveOptions.KeepNoTrivia)!)
            .Where(list => list.Attributes.Count > 0);
        return (TypeDeclarationSyntax)type.WithAttributeLists(SyntaxFactory.List(lists)).WithLeadingTrivia(type.GetLeadingTrivia());
    }

    /// <summary>What is parsed is left as it is by the formatter, which has its own mind about what is put together.</summary>
    private static AttributeListSyntax Written(string name) =>
        SyntaxFactory.ParseCompilationUnit($"[{name}] class C;").Members[0].AttributeLists[0].WithoutTrivia();

    private static bool IsKind(AttributeSyntax attribute, string kind) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText == kind,
        SimpleNameSyntax simple => simple.Identifier.ValueText == kind,
        _ => false,
    };

    private static SyntaxTriviaList Indent(SyntaxTriviaList leading) =>
        leading is [.., { RawKind: (int)SyntaxKind.WhitespaceTrivia } indent] ? SyntaxFactory.TriviaList(indent) : default;

    private static SyntaxTrivia NewLine(SyntaxNode node) => node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } line
        ? line
        : SyntaxFactory.LineFeed;
}
