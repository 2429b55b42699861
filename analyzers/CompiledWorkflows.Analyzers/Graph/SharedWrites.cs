using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Tells whether a method writes shared state that it takes: by itself, or by methods of its class to which it gives it.</summary>
/// <remarks>It knows the parameters by their names alone, which next to nobody gives to anything else within the method, so nothing has to be bound.</remarks>
internal sealed class SharedWrites(ITypeSymbol state, Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);

    public bool Contain(IMethodSymbol method, INamedTypeSymbol executor)
    {
        if (!_seen.Add(method))
        {
            return false;
        }

        var names = method.Parameters.Where(IsShared).Select(parameter => parameter.Name).ToList();
        return method.DeclaringSyntaxReferences
            .Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => names.Contains(name.Identifier.ValueText))
            .Any(name => IsWrite(name) || Receivers(name, executor).Any(receiver => Contain(receiver, executor)));
    }

    private bool IsShared(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol named && named.IsLibrary("Shared", 1) && named.TypeArguments[0].Key() == state.Key();

    private static bool IsWrite(IdentifierNameSyntax name)
    {
        if (name.Parent is not MemberAccessExpressionSyntax access || access.Expression != name)
        {
            return false;
        }

        return access.Name.Identifier.ValueText switch
        {
            "Update" => access.Parent is InvocationExpressionSyntax,
            "Value" => IsAssigned(access),
            _ => false,
        };
    }

    private static bool IsAssigned(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == target,
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PostIncrementExpression) || unary.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsAssigned(tuple),
        _ => false,
    };

    /// <summary>The methods of the class that the state may be given to here.</summary>
    private static IEnumerable<IMethodSymbol> Receivers(IdentifierNameSyntax name, INamedTypeSymbol executor)
    {
        var called = (name.Parent as ArgumentSyntax)?.Parent?.Parent is InvocationExpressionSyntax invocation ? invocation.Expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } access => access.Name.Identifier.ValueText,
            _ => null,
        } : null;
        for (var type = called is null ? null : executor; type is not null; type = type.BaseType)
        {
            foreach (var method in type.GetMembers(called!).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }
}
