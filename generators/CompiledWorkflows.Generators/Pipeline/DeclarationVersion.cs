using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Generators.Pipeline;

/// <summary>
/// A fingerprint of what a compilation declares: of all that it is made of but the insides of methods and constructors. Two compilations with the same
/// one have the same symbols, as far as parsers look at them.
/// </summary>
internal static class DeclarationVersion
{
    private static readonly ConditionalWeakTable<Compilation, string> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, string> Trees = new();
    private static readonly ConditionalWeakTable<object, string> Identities = new();
    private static long _identities;

    public static string Of(Compilation compilation) => Compilations.GetValue(compilation, Compute);

    private static string Compute(Compilation compilation)
    {
        var parts = new StringBuilder(compilation.AssemblyName).Append('\0').Append(Identity(compilation.Options));
        foreach (var reference in compilation.References)
        {
            parts.Append(Identity(reference));
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            parts.Append(tree.FilePath).Append('\0').Append(Identity(tree.Options)).Append(Trees.GetValue(tree, Compute));
        }

        return Hash(parts);
    }

    private static string Compute(SyntaxTree tree)
    {
        var text = tree.GetText();
        var declared = new StringBuilder();
        var from = 0;
        foreach (var body in Bodies(tree.GetRoot()))
        {
            // That there is one can be seen from outside, and of which kind.
            declared.Append(text.ToString(TextSpan.FromBounds(from, body.SpanStart + 1))).Append('\0');
            from = body.Span.End;
        }

        return Hash(declared.Append(text.ToString(TextSpan.FromBounds(from, text.Length))));
    }

    /// <summary>The bodies that nothing outside of them depends on. Directives reach behind the body that they are in, and a mistake may make what follows something else.</summary>
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode root) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<BaseMethodDeclarationSyntax>()
        .Select(static method => (SyntaxNode?)method.Body ?? method.ExpressionBody)
        .OfType<SyntaxNode>()
        .Where(static body => !body.ContainsDirectives && !body.ContainsDiagnostics);

    /// <summary>A name for an object that lets it go: references may hold other compilations.</summary>
    private static string Identity(object thing) => Identities.GetValue(thing, static _ => $"{Interlocked.Increment(ref _identities)};");

    private static string Hash(StringBuilder parts)
    {
        using var algorithm = SHA256.Create();
        return Convert.ToBase64String(algorithm.ComputeHash(Encoding.Unicode.GetBytes(parts.ToString())));
    }
}
