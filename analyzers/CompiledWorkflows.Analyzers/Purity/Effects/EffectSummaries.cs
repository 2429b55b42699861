using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>Knows the effects of the members of a compilation, those of what they call included. A body is read once; those that lead to each other in circles of calls, until nothing more is found.</summary>
internal sealed class EffectSummaries(Compilation compilation)
{
    private readonly Bodies _bodies = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Effect>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What a body does, each effect at the operation that has it.</summary>
    public List<(Effect Effect, IOperation At)> Of(IMethodSymbol method, IOperation body, CancellationToken cancellation) =>
        EffectWalker.Walk(method, body, new Reading(this, cancellation).Of);

    /// <summary>What a member does.</summary>
    public ImmutableArray<Effect> Of(IMethodSymbol method, CancellationToken cancellation) => new Reading(this, cancellation).Of(method.OriginalDefinition);

    /// <summary>Walks down the calls of a method: in rounds, where calls make circles, each of which knows what the one before has found.</summary>
    private sealed class Reading(EffectSummaries summaries, CancellationToken cancellation)
    {
        /// <summary>Chains that are longer are cut off, and what is behind them counts as pure.</summary>
        private const int MaximalDepth = 30;

        private readonly HashSet<ISymbol> _path = new(SymbolEqualityComparer.Default);

        /// <summary>The members that this round has come to.</summary>
        private readonly HashSet<ISymbol> _reached = new(SymbolEqualityComparer.Default);

        /// <summary>What has been found of members, in this round or an earlier one.</summary>
        private readonly Dictionary<ISymbol, ImmutableArray<Effect>> _found = new(SymbolEqualityComparer.Default);

        private bool _hasCircle;
        private bool _hasGrown;
        private bool _isCut;

        public ImmutableArray<Effect> Of(ISymbol member)
        {
            ImmutableArray<Effect> effects;
            do
            {
                _reached.Clear();
                (_hasCircle, _hasGrown, _isCut) = (false, false, false);
                effects = Follow(member);
            }
            while (_hasCircle && _hasGrown);

            // What was cut off may be known to whoever comes there by a shorter way.
            if (!_isCut)
            {
                foreach (var reached in _reached)
                {
                    summaries._known.TryAdd(reached, _found[reached]);
                }
            }

            return effects;
        }

        private ImmutableArray<Effect> Follow(ISymbol member)
        {
            if (summaries._known.TryGetValue(member, out var known))
            {
                return known;
            }

            var before = _found.TryGetValue(member, out var found) ? found : [];
            var isCircle = _path.Contains(member);
            var isTooDeep = _path.Count == MaximalDepth;
            _hasCircle |= isCircle;
            _isCut |= isTooDeep && !isCircle;
            if (isCircle || isTooDeep || !_reached.Add(member))
            {
                return before;
            }

            cancellation.ThrowIfCancellationRequested();
            _path.Add(member);
            var effects = Read(member);
            _path.Remove(member);
            _hasGrown |= effects.Length > before.Length;
            return _found[member] = effects;
        }

        private ImmutableArray<Effect> Read(ISymbol member) => Effect.Shortest(summaries._bodies
            .Of(member, cancellation)
            .SelectMany(body => EffectWalker.Walk(member, body, Follow))
            .Select(found => found.Effect)
            .ToList());
    }
}
