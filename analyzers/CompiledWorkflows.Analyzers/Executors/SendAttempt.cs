using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A call of <c>context.Send(message)</c>, or of <c>SendAfter</c> or <c>SendAt</c>, that does not compile, and what the executor could send instead.</summary>
/// <param name="Message">The argument.</param>
/// <param name="Type">The type that it is of.</param>
/// <param name="Sender">The class whose context it is.</param>
/// <param name="Declared">The types that the class declares, or a base class of it.</param>
/// <param name="Fitting">Those of them that the message converts to.</param>
internal sealed record SendAttempt(ExpressionSyntax Message, ITypeSymbol? Type, INamedTypeSymbol Sender, IReadOnlyList<ITypeSymbol> Declared, IReadOnlyList<ITypeSymbol> Fitting)
{
    /// <summary>The attempt that a call is; <see langword="null"/> for every other call, and for a message that has errors of its own.</summary>
    public static SendAttempt? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: 0 } argument, ..] } call
            || Receiver(call) is not { } receiver
            || model.GetTypeInfo(receiver, cancellation).Type is not INamedTypeSymbol context
            || !context.IsLibrary("ExecutorContext", 1)
            || context.TypeArguments[0] is not INamedTypeSymbol { TypeKind: TypeKind.Class } sender
            || model.GetSymbolInfo(call, cancellation).Symbol is not null)
        {
            return null;
        }

        var type = model.GetTypeInfo(argument.Expression, cancellation).Type;
        if (type is IErrorTypeSymbol or IDynamicTypeSymbol || HasError(argument.Expression, model, cancellation))
        {
            return null;
        }

        var declared = Declarations(sender).ToList();
        return new SendAttempt(argument.Expression, type, sender, declared, [.. declared.Where(each => Fits(argument.Expression, each, model))]);
    }

    public Location Location => Message.Parent!.Parent!.Parent!.GetLocation();

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access when Takes(name, call) => access.Expression,
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } binding when Takes(name, call) => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static bool Takes(IdentifierNameSyntax name, InvocationExpressionSyntax call) =>
        SendMethods.Arguments(name.Identifier.ValueText) == call.ArgumentList.Arguments.Count;

    private static bool Fits(ExpressionSyntax message, ITypeSymbol declared, SemanticModel model) =>
        model.ClassifyConversion(message, declared) is { Exists: true, IsImplicit: true };

    private static bool HasError(ExpressionSyntax message, SemanticModel model, CancellationToken cancellation) =>
        message.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(each => model.GetTypeInfo(each, cancellation).Type is IErrorTypeSymbol);

    private static IEnumerable<ITypeSymbol> Declarations(INamedTypeSymbol sender)
    {
        for (var type = sender; type is not null; type = type.BaseType)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (attribute.Is(KnownTypes.Sends, 1))
                {
                    yield return attribute.AttributeClass!.TypeArguments[0];
                }
            }
        }
    }
}
