using System.Collections.Immutable;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>The rule for each reason why something cannot be saved.</summary>
internal static class SavedTypeRules
{
    /// <summary>The name under which fixes find <see cref="TypeProblem.Detail"/>.</summary>
    public const string Detail = nameof(Detail);

    private static readonly Dictionary<CodecProblemKind, DiagnosticDescriptor> Rules = new()
    {
        [CodecProblemKind.Untyped] = UntypedValue.Rule,
        [CodecProblemKind.NotConcrete] = UnknownClasses.Rule,
        [CodecProblemKind.ProcessBound] = ProcessBoundValue.Rule,
        [CodecProblemKind.OpenGeneric] = HiddenTypeParameter.Rule,
        [CodecProblemKind.InvalidUnion] = UnusableUnion.Rule,
        [CodecProblemKind.NoConstructor] = UnusableConstructors.Rule,
        [CodecProblemKind.GetOnlyMember] = UnsettableMember.Rule,
        [CodecProblemKind.InaccessibleMember] = UnreachableMember.Rule,
        [CodecProblemKind.MissingKey] = MissingKey.Rule,
        [CodecProblemKind.InvalidKey] = UnusableKey.Rule,
        [CodecProblemKind.KeyGap] = KeyGap.Rule,
        [CodecProblemKind.UnknownType] = TypeWithoutCodec.Rule,
        [CodecProblemKind.InaccessibleType] = UnnameableType.Rule,
        [CodecProblemKind.EndlessType] = EndlessType.Rule,
        [CodecProblemKind.BackReference] = BackReference.Rule,
        [CodecProblemKind.InvalidUpgrade] = UnusableUpgrade.Rule,
    };

    public static IEnumerable<DiagnosticDescriptor> All => Rules.Values;

    /// <summary>Says at a place what is wrong with a type that it names. Fixes find the member that the problem is about as an additional location.</summary>
    public static Diagnostic Create(TypeProblem problem, Location place) => Diagnostic.Create(
        Rules[problem.Kind],
        place,
        problem.Member?.Locations.Where(location => location.IsInSource),
        ImmutableDictionary<string, string?>.Empty.Add(Detail, problem.Detail),
        problem.Path,
        problem.Detail);
}
