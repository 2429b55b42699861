using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Puts the type arguments of a closed form of a generic class in the place of its type parameters.</summary>
internal sealed class Substitution
{
    private readonly Dictionary<ITypeSymbol, ITypeSymbol> _arguments = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;

    public Substitution(INamedTypeSymbol closed, Compilation compilation)
    {
        _compilation = compilation;
        for (var type = closed; type is not null; type = type.ContainingType)
        {
            for (var index = 0; index < type.Arity; index++)
            {
                _arguments[type.OriginalDefinition.TypeParameters[index]] = type.TypeArguments[index];
            }
        }
    }

    public ITypeSymbol Apply(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => _arguments.TryGetValue(type, out var argument) ? argument : type,
        IArrayTypeSymbol array => _compilation.CreateArrayTypeSymbol(Apply(array.ElementType), array.Rank),
        INamedTypeSymbol { IsUnboundGenericType: false } named => Apply(named),
        _ => type,
    };

    private INamedTypeSymbol Apply(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (type.ContainingType is { } outer)
        {
            var around = Apply(outer);
            definition = around.GetTypeMembers(type.Name, type.Arity).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition)) ?? definition;
        }

        return type.Arity == 0 ? definition : definition.Construct([.. type.TypeArguments.Select(Apply)]);
    }
}
