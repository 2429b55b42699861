using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Collects the members of a type and of its bases that may be saved, in the order in which MessagePack-CSharp writes them.</summary>
internal sealed class MemberCollector(Compilation compilation, INamedTypeSymbol type, ISymbol within)
{
    private readonly HashSet<ISymbol> _autoProperties = new(SymbolEqualityComparer.Default);

    /// <summary>Storage that the codec cannot reach, so that writing would lose it.</summary>
    public List<ISymbol> Lost { get; } = [];

    /// <summary>Fields that the codec cannot reach but whose values properties give and take, if those can be restored.</summary>
    public List<(IFieldSymbol Field, List<IPropertySymbol> Properties)> Kept { get; } = [];

    /// <summary>Whether two members that the compiler takes for one another would be saved.</summary>
    public bool IsAmbiguous { get; private set; }

    public List<CandidateMember> Collect(bool fieldsLast)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            chain.Push(t);
        }

        var properties = new List<CandidateMember>();
        var fields = new List<CandidateMember>();
        foreach (var declaring in chain)
        {
            var members = InSourceOrder(declaring);
            foreach (var member in members)
            {
                if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol associated })
                {
                    _ = _autoProperties.Add(associated.OriginalDefinition);
                }
            }

            IsAmbiguous |= members.Where(m => m is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false })
                .GroupBy(m => m.Name, StringComparer.Ordinal)
                .Any(g => g.Skip(1).Any());
            foreach (var member in members)
            {
                if (member is IPropertySymbol property && Create(property) is { } candidate)
                {
                    if (property.IsOverride)
                    {
                        _ = properties.RemoveAll(p => IsOverriddenBy(p.Symbol, property));
                    }

                    properties.Add(candidate);
                }
            }

            foreach (var member in members)
            {
                if (member is IFieldSymbol field && Create(field) is { } candidate)
                {
                    (fieldsLast ? fields : properties).Add(candidate);
                }
            }
        }

        properties.AddRange(fields);
        return properties;
    }

    /// <summary>A type's members as declared. Parts in several files come in the order of the files' names, whatever order the compiler was given them in.</summary>
    private static ImmutableArray<ISymbol> InSourceOrder(INamedTypeSymbol declaring)
    {
        var members = declaring.GetMembers();
        return declaring.DeclaringSyntaxReferences.Length < 2
            ? members
            : [.. members.OrderBy(m => m.DeclaringSyntaxReferences is [var first, ..] ? first.SyntaxTree.FilePath : "", StringComparer.Ordinal)];
    }

    private static bool IsOverriddenBy(ISymbol symbol, IPropertySymbol property)
    {
        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private CandidateMember? Create(IPropertySymbol property)
    {
        if (property.IsStatic
            || property.IsIndexer
            || property.RefKind != RefKind.None
            || (property.Name == "EqualityContract" && property.ContainingType.IsRecord)
            || SerializationAttributes.IsIgnored(property))
        {
            return IgnoredButRequired(property, property.Type, property.IsRequired);
        }

        var keepsValue = IsAutoProperty(property) || IsOfException(property);
        var getter = Getter(property);
        var setter = Setter(property);
        var canRead = getter is not null && property.ExplicitInterfaceImplementations.IsEmpty && CanReach(getter);
        if (keepsValue && (!canRead || (setter is not null && !CanReach(setter))) && !SerializationAttributes.Obsolete(property).Fails && HasAccessor(property))
        {
            return Accessed(property, property.Type, isReadOnly: setter is null, property.DeclaredAccessibility);
        }

        if (!canRead || SerializationAttributes.Obsolete(property).Fails)
        {
            if (keepsValue)
            {
                Lost.Add(property);
            }

            return null;
        }

        return new CandidateMember
        {
            Symbol = property,
            Type = property.Type,
            CanRead = true,
            CanAssign = setter is not null && CanReach(setter),
            IsInitOnly = setter is { IsInitOnly: true },
            IsRequired = property.IsRequired,
            KeepsValue = keepsValue,
            IsPublic = property.DeclaredAccessibility == Accessibility.Public,
            MayHaveInitial = MayHaveInitial(property),
        };
    }

    private CandidateMember? Create(IFieldSymbol field)
    {
        if (field.IsStatic || field.IsImplicitlyDeclared || field.AssociatedSymbol is not null || !field.CanBeReferencedByName || SerializationAttributes.IsIgnored(field))
        {
            return field.IsImplicitlyDeclared ? null : IgnoredButRequired(field, field.Type, field.IsRequired);
        }

        if (!CanReach(field) && !SerializationAttributes.Obsolete(field).Fails && HasAccessor(field))
        {
            return Accessed(field, field.Type, field.IsReadOnly, field.DeclaredAccessibility);
        }

        if (!CanReach(field) || SerializationAttributes.Obsolete(field).Fails)
        {
            if (field.DeclaringSyntaxReferences.IsEmpty)
            {
                return null;
            }

            var properties = PropertiesOf(field);
            if (properties.Count > 0)
            {
                Kept.Add((field, properties));
            }
            else
            {
                Lost.Add(field);
            }

            return null;
        }

        return new CandidateMember
        {
            Symbol = field,
            Type = field.Type,
            CanRead = true,
            CanAssign = !field.IsReadOnly,
            IsReadOnlyField = field.IsReadOnly,
            IsRequired = field.IsRequired,
            KeepsValue = true,
            IsPublic = field.DeclaredAccessibility == Accessibility.Public,
            MayHaveInitial = MayHaveInitial(field),
        };
    }

    private static CandidateMember Accessed(ISymbol member, ITypeSymbol type, bool isReadOnly, Accessibility accessibility) => new()
    {
        Symbol = member,
        Type = type,
        CanRead = true,
        CanAssign = !isReadOnly,
        IsReadOnlyField = isReadOnly,
        KeepsValue = true,
        IsPublic = accessibility == Accessibility.Public,
        IsAccessed = true,
        MayHaveInitial = MayHaveInitial(member),
    };

    /// <summary>
    /// Whether an accessor reaches what a base class keeps to itself. The class has to be partial with all types around it, as one whose own
    /// private members are saved; and no type parameters may be about, which the accessor would have to repeat.
    /// </summary>
    private bool HasAccessor(ISymbol member) =>
        member is { IsVirtual: false, IsOverride: false }
        && !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
        && !member.ContainingType.IsValueType
        && !TypeArguments.All(member.ContainingType).Any()
        && (within is not INamedTypeSymbol container || !TypeArguments.All(container).Any())
        && CodecPlacement.IsPartial(member.ContainingType, compilation);

    private static CandidateMember? IgnoredButRequired(ISymbol symbol, ITypeSymbol type, bool isRequired) =>
        isRequired ? new CandidateMember { Symbol = symbol, Type = type, IsRequired = true, CanAssign = true } : null;

    private static IMethodSymbol? Getter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.GetMethod is { } getter)
            {
                return getter;
            }
        }

        return null;
    }

    private static IMethodSymbol? Setter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.SetMethod is { } setter)
            {
                return setter;
            }
        }

        return null;
    }

    private bool CanReach(ISymbol member) => compilation.IsSymbolAccessibleWithin(member, within, within is INamedTypeSymbol ? type : null);

    private bool IsAutoProperty(IPropertySymbol property) =>
        !property.IsAbstract
        && (_autoProperties.Contains(property.OriginalDefinition)
            || (property.DeclaringSyntaxReferences.IsEmpty
                && property.GetMethod is { } getter
                && SerializationAttributes.Find(getter, "System.Runtime.CompilerServices", "CompilerGeneratedAttribute") is not null));

    /// <summary>What an exception keeps that only its constructor and <c>throw</c> set. Its fields are not shown to compilers.</summary>
    private static bool IsOfException(IPropertySymbol property) =>
        property is { Name: "Message" or "InnerException" or "StackTrace", ContainingType: { Name: "Exception", ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>The properties whose accessors use a field, so that saving the property saves what the field holds. Only source tells.</summary>
    private static List<IPropertySymbol> PropertiesOf(IFieldSymbol field) => [.. field.ContainingType.GetMembers()
        .OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, GetMethod: not null } && (property.SetMethod is not null || IsCollection(property.Type)))
        .Where(property => property.DeclaringSyntaxReferences.Any(r => r.GetSyntax().DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == field.Name)))];

    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T);

    /// <summary>False only where source shows that nothing gives the member a value before it is read.</summary>
    private static bool MayHaveInitial(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return true;
        }

        var hasInitializer = reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer is not null || property.ExpressionBody is not null
                || property.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true,
            VariableDeclaratorSyntax field => field.Initializer is not null,
            _ => false,
        };
        return hasInitializer || member.ContainingType.InstanceConstructors.Any(c =>
            c.DeclaringSyntaxReferences is [var declaration, ..] && declaration.GetSyntax() is ConstructorDeclarationSyntax);
    }
}
