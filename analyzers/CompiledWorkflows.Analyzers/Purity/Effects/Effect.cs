using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>One effect of a method.</summary>
/// <param name="Kind">The kind of effect.</param>
/// <param name="On">The object that has the effect: an effect on a receiver or a parameter is one for the caller only if others see that object.</param>
/// <param name="Chain">What leads there: the members that are called one from within the other.</param>
internal sealed record Effect(EffectKind Kind, Root On, ImmutableArray<ISymbol> Chain)
{
    /// <summary>The same effect as the caller of a member has it.</summary>
    public Effect From(ISymbol member, Root on) => new(Kind, on, Chain.Insert(0, member));

    /// <summary>Of each kind and object the effect with the shortest chain, the first of several.</summary>
    public static ImmutableArray<Effect> Shortest(IEnumerable<Effect> effects) =>
        [.. effects.GroupBy(effect => (effect.Kind, effect.On)).Select(group => group.OrderBy(effect => effect.Chain.Length).First())];
}
