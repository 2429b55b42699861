using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Makes a handler asynchronous, where only workflows call it.</summary>
internal static class AsyncMethods
{
    /// <summary>Whether a method can be made asynchronous without a change elsewhere.</summary>
    public static async Task<bool> CanMakeAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        if (!method.IsHandler()
            || method.IsAbstract
            || method.IsVirtual
            || method.IsOverride
            || method.ReturnsByRef
            || method.ReturnsByRefReadonly
            || method.PartialDefinitionPart is not null
            || method.PartialImplementationPart is not null
            || ReturnsTask(method)
            || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)
            || Implements(method))
        {
            return false;
        }

        var uses = await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        return !uses.SelectMany(use => use.Locations).Any(location => location.Document is not SourceGeneratedDocument);
    }

    public static MethodDeclarationSyntax Make(MethodDeclarationSyntax declaration, IMethodSymbol method, Compilation compilation, SyntaxGenerator generator)
    {
        var task = method.ReturnsVoid
            ? compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")
            : compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1")?.Construct([method.ReturnType], [method.ReturnNullableAnnotation]);
        var returned = (TypeSyntax)generator.TypeExpression(task!, addImport: true).WithTriviaFrom(declaration.ReturnType);
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return declaration.Modifiers.Count > 0
            ? declaration.WithReturnType(returned).AddModifiers(keyword)
            : declaration.WithReturnType(returned.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(returned.GetLeadingTrivia())));
    }

    private static bool ReturnsTask(IMethodSymbol method) =>
        method.ReturnType.IsTask(0) || method.ReturnType.IsTask(1) || method.ReturnType.IsValueTask(0) || method.ReturnType.IsValueTask(1) || method.ReturnType.IsAsyncEnumerable();

    private static bool Implements(IMethodSymbol method) => !method.ExplicitInterfaceImplementations.IsEmpty || method.ContainingType.AllInterfaces
        .SelectMany(each => each.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
