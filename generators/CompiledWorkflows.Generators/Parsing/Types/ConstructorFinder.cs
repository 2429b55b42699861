using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Chooses the constructor that makes values of a type, as MessagePack-CSharp does: the marked one, else the longest whose parameters all match a member.</summary>
internal sealed class ConstructorFinder(Compilation compilation, INamedTypeSymbol type, ISymbol within)
{
    /// <summary>The constructor and the member for each of its parameters; null when there is none.</summary>
    public (IMethodSymbol? Constructor, List<CandidateMember> Arguments)? Find(IReadOnlyList<CandidateMember> members, bool byIndex)
    {
        var constructors = type.InstanceConstructors
            .Where(c => compilation.IsSymbolAccessibleWithin(c, within) && !SerializationAttributes.Obsolete(c).Fails && !IsCopy(c) && !IsRepeated(c))
            .ToList();
        if (constructors.Find(c => SerializationAttributes.MessagePack(c, "SerializationConstructorAttribute") is not null) is { } marked)
        {
            return Match(marked, members, byIndex) is { } arguments ? (marked, arguments) : null;
        }

        foreach (var constructor in constructors.OrderByDescending(c => c.Parameters.Length))
        {
            if (Match(constructor, members, byIndex) is { } arguments)
            {
                return (constructor, arguments);
            }
        }

        return type.IsValueType ? (null, []) : null;
    }

    private bool IsCopy(IMethodSymbol constructor) =>
        type.IsRecord && constructor.Parameters is [var original] && SymbolEqualityComparer.Default.Equals(original.Type, type);

    /// <summary>Whether the type has another constructor of the same parameter types, which is an error that a call would repeat.</summary>
    private bool IsRepeated(IMethodSymbol constructor) => type.InstanceConstructors.Any(c =>
        !SymbolEqualityComparer.Default.Equals(c, constructor)
        && c.Parameters.Select(p => p.Type).SequenceEqual(constructor.Parameters.Select(p => p.Type), SymbolEqualityComparer.Default));

    private List<CandidateMember>? Match(IMethodSymbol constructor, IReadOnlyList<CandidateMember> members, bool byIndex)
    {
        var arguments = new List<CandidateMember>(constructor.Parameters.Length);
        foreach (var parameter in constructor.Parameters)
        {
            var member = byIndex
                ? parameter.Ordinal < members.Count ? members[parameter.Ordinal] : null
                : ByName(members, parameter.Name);
            if (member is not { CanRead: true } || parameter.RefKind is not (RefKind.None or RefKind.In) || !Accepts(parameter.Type, member.Type))
            {
                return null;
            }

            arguments.Add(member);
        }

        return arguments;
    }

    private static CandidateMember? ByName(IReadOnlyList<CandidateMember> members, string name) =>
        members.FirstOrDefault(m => m.CanRead && (m.Key == name || m.Name == name))
        ?? members.FirstOrDefault(m => m.CanRead && string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase))
        ?? members.FirstOrDefault(m => m.CanRead && string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));

    private bool Accepts(ITypeSymbol parameter, ITypeSymbol member)
    {
        if (SymbolEqualityComparer.Default.Equals(parameter, member))
        {
            return true;
        }

        var conversion = compilation.ClassifyCommonConversion(member, parameter);
        return conversion.IsIdentity || (conversion is { IsImplicit: true, IsUserDefined: false, IsNumeric: false, IsNullable: false } && !parameter.IsValueType);
    }
}
