using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Finds the constructors that make the first value of shared state where no method of the workflow does.</summary>
internal static class FirstValues
{
    /// <summary>The constructors, each with the place that names its type in an attribute of the workflow.</summary>
    public static IEnumerable<(IMethodSymbol Constructor, Location Place)> Of(INamedTypeSymbol workflow, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var attribute in workflow.GetAttributes().Where(attribute => attribute.Is(KnownTypes.SharedState, 1) && attribute.TextOf("Initial") is null))
        {
            if (attribute.TypeArgument(0) is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
                && ConstructorParser.Usable(type, workflow, compilation).Where(IsCalledWithNothing).OrderBy(constructor => constructor.Parameters.Length).FirstOrDefault() is { } constructor)
            {
                yield return (constructor, syntax.DescendantNodes().OfType<TypeArgumentListSyntax>().First().Arguments[0].GetLocation());
            }
        }
    }

    private static bool IsCalledWithNothing(IMethodSymbol constructor) => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);
}
