using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>What a type's own attributes say of which members are saved, and under which keys.</summary>
/// <param name="IsAnnotated">Whether the type has such an attribute.</param>
/// <param name="IsExplicit">Whether only members that are named are saved.</param>
/// <param name="IsData">Whether the attribute is <c>[DataContract]</c>.</param>
/// <param name="TakesPrivate">Whether members that are not public are saved.</param>
internal sealed record SerializationContract(bool IsAnnotated, bool IsExplicit, bool IsData, bool TakesPrivate)
{
    /// <summary>Whether members have numbers rather than names. Known after <see cref="Select"/>.</summary>
    public bool ByIndex { get; private set; }

    public static SerializationContract Of(INamedTypeSymbol type)
    {
        if (SerializationAttributes.MessagePack(type, "MessagePackObjectAttribute") is { } attribute)
        {
            var byName = attribute.ConstructorArguments is [{ Value: true }];
            return new(true, !byName, false, SerializationAttributes.Named<bool>(attribute, "AllowPrivate"));
        }

        return SerializationAttributes.Find(type, "System.Runtime.Serialization", "DataContractAttribute") is not null
            ? new(true, true, true, false)
            : new(false, false, false, true);
    }

    /// <summary>The members that are saved, in order, with their keys. Required members that are not saved follow.</summary>
    public List<CandidateMember> Select(List<CandidateMember> candidates, Action<CodecProblemKind, ISymbol, string> report)
    {
        var unsaved = candidates.Where(c => !c.CanRead).ToList();
        var members = candidates.Where(c => c.CanRead).ToList();
        members = IsExplicit ? SelectNamed(members, unsaved, report) : SelectAll(members, unsaved);
        foreach (var member in unsaved)
        {
            member.Key = null;
            member.Index = -1;
        }

        members = ByIndex ? [.. members.OrderBy(m => m.Index)] : [.. members.OrderBy(m => m.Order)];
        members.AddRange(unsaved.Where(m => m.IsRequired));
        return members;
    }

    private List<CandidateMember> SelectAll(List<CandidateMember> candidates, List<CandidateMember> unsaved)
    {
        var members = new List<CandidateMember>();
        foreach (var group in candidates.GroupBy(c => c.Name, StringComparer.Ordinal))
        {
            var same = group.ToList();
            for (var i = 0; i < same.Count; i++)
            {
                var member = same[i];
                if (!TakesPrivate && !member.IsPublic)
                {
                    unsaved.Add(member);
                    continue;
                }

                member.IsHidden = i < same.Count - 1;
                member.Key = i == 0 ? member.Name : MetadataName(member.Symbol.ContainingType) + "." + member.Name;
                member.Order = DataOrder(member.Symbol) ?? int.MaxValue;
                members.Add(member);
            }
        }

        return members;
    }

    private List<CandidateMember> SelectNamed(List<CandidateMember> candidates, List<CandidateMember> unsaved, Action<CodecProblemKind, ISymbol, string> report)
    {
        var members = new List<CandidateMember>();
        var keys = new HashSet<object>();
        var missing = 0;
        ByIndex = true;
        foreach (var member in candidates)
        {
            if (KeyOf(member.Symbol) is not { } key)
            {
                if (!IsData && (member.IsPublic || TakesPrivate) && !IsOverrideOfNamed(member.Symbol))
                {
                    report(CodecProblemKind.MissingKey, member.Symbol, FreeKey(candidates, member, missing++));
                }

                unsaved.Add(member);
                continue;
            }

            ByIndex = members.Count == 0 ? key is int : ByIndex;
            var wrong = (key is int) != ByIndex ? "some keys of its type are numbers and some are texts; use one of the two"
                : key is < 0 ? "it is negative; number the keys from 0"
                : !keys.Add(key) ? $"'{members.Find(m => Equals(KeyOf(m.Symbol), key))?.Name}' has the same one; give each member a key of its own"
                : null;
            if (wrong is not null)
            {
                report(CodecProblemKind.InvalidKey, member.Symbol, wrong);
                unsaved.Add(member);
                continue;
            }

            member.IsExplicit = true;
            member.IsHidden = candidates.Exists(c => c != member && c.Name == member.Name && candidates.IndexOf(c) > candidates.IndexOf(member));
            if (key is int index)
            {
                member.Index = index;
            }
            else
            {
                member.Key = (string)key;
                member.Order = DataOrder(member.Symbol) ?? int.MaxValue;
            }

            members.Add(member);
        }

        return members;
    }

    /// <summary>The key that a member could have which has none: the name where others have texts, else the next number.</summary>
    private string FreeKey(List<CandidateMember> candidates, CandidateMember member, int missing)
    {
        var keys = candidates.Select(candidate => KeyOf(candidate.Symbol)).Where(key => key is not null).ToList();
        return keys.Exists(key => key is string) ? $"\"{member.Name}\"" : $"{keys.OfType<int>().DefaultIfEmpty(-1).Max() + 1 + missing}";
    }

    /// <summary>The key that a member is given by its own attribute or by that of one it overrides: a number, a text, or <see langword="null"/> for none.</summary>
    public object? KeyOf(ISymbol symbol)
    {
        for (var member = symbol; member is not null; member = (member as IPropertySymbol)?.OverriddenProperty)
        {
            var attribute = IsData
                ? SerializationAttributes.Find(member, "System.Runtime.Serialization", "DataMemberAttribute")
                : SerializationAttributes.MessagePack(member, "KeyAttribute");
            if (attribute is null)
            {
                continue;
            }

            return IsData
                ? DataOrder(member) is { } order and not -1 ? order : SerializationAttributes.Named<string>(attribute, "Name") ?? member.Name
                : attribute.ConstructorArguments is [{ Value: { } key }] ? key : null;
        }

        return null;
    }

    private bool IsOverrideOfNamed(ISymbol symbol) => symbol is IPropertySymbol { OverriddenProperty: { } overridden } && KeyOf(overridden) is not null;

    private static int? DataOrder(ISymbol symbol) =>
        SerializationAttributes.Find(symbol, "System.Runtime.Serialization", "DataMemberAttribute") is not { } attribute ? null
        : attribute.NamedArguments.Any(a => a.Key == "Order") ? SerializationAttributes.Named<int>(attribute, "Order")
        : -1;

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
}
