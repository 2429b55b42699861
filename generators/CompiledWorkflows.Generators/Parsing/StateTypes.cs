using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds what is wrong with the types of the state that a class declares itself, whatever its type arguments are.</summary>
internal static class StateTypes
{
    /// <summary>Parses the codecs of what is in a class of this compilation, its type parameters taken to be types that can be saved.</summary>
    public static CodecParser Codecs(INamedTypeSymbol definition, Compilation compilation, CancellationToken cancellation) =>
        new OpenCodecs(definition) is { IsGeneric: true } open
            ? new(new TypeGraph(compilation) { Assumed = open }, cancellation)
            : new(compilation, cancellation);

    public static IEnumerable<(ISymbol Member, TypeProblem Problem)> Check(INamedTypeSymbol definition, CodecParser codecs)
    {
        foreach (var member in definition.GetMembers())
        {
            var type = member switch
            {
                IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Type,
                IPropertySymbol { IsStatic: false } property => property.Type,
                _ => null,
            };
            if (type is null || !member.Has(KnownTypes.State))
            {
                continue;
            }

            foreach (var problem in codecs.Check(type))
            {
                yield return (member, problem);
            }
        }
    }
}
