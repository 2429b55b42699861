using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds the calls of <c>OnceAsync</c>: what they return is saved.</summary>
internal static class EffectParser
{
    private const string Method = "OnceAsync";

    public static bool IsCall(SyntaxNode node, CancellationToken cancellation) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } invocation && Name(invocation) == Method;

    /// <summary>What has to be generated for a call, or <see langword="null"/> where nothing has or can be.</summary>
    public static Parsed<EffectModel>? Parse(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (Result(context.SemanticModel.GetSymbolInfo(context.Node, cancellation).Symbol) is not { } result || HasTypeParameter(result))
        {
            return null;
        }

        var compilation = context.SemanticModel.Compilation;
        var codecs = new CodecParser(compilation, cancellation);
        var codec = codecs.Parse(result);
        return codec.IsNameable && codec.Problems.IsEmpty
            ? new Parsed<EffectModel>(new EffectModel(codec.Type, codec.Expression, Types.TypeNames.CodecNamespace(compilation)), codecs.Shapes)
            : null;
    }

    /// <summary>What a method lets an effect return that is saved, if it is the library's.</summary>
    public static ITypeSymbol? Result(ISymbol? method) =>
        method is IMethodSymbol { Name: Method, TypeArguments: [var result] } && method.ContainingType.IsLibrary("ExecutorContext") ? result : null;

    /// <summary>Whether a type is known only to who calls.</summary>
    public static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter) || (named.ContainingType is { } outer && HasTypeParameter(outer)),
        _ => false,
    };

    private static string Name(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => "",
    };
}
