using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>Knows the effects of the members of a compilation, those of what they call included. Each body is read once.</summary>
internal sealed class EffectSummaries(Compilation compilation)
{
    private readonly Bodies _bodies = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Effect>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What a body does, each effect at the operation that has it.</summary>
    public List<(Effect Effect, IOperation At)> Of(IMethodSymbol method, IOperation body, CancellationToken cancellation) =>
        EffectWalker.Walk(method, body, new Reading(this, cancellation).Of);

    /// <summary>What a member does.</summary>
    public ImmutableArray<Effect> Of(IMethodSymbol method, CancellationToken cancellation) => new Reading(this, cancellation).Of(method.OriginalDefinition);

    /// <summary>One walk down the calls of a method.</summary>
    private sealed class Reading(EffectSummaries summaries, CancellationToken cancellation)
    {
        /// <summary>Chains that are longer are cut off, and what is behind them counts as pure.</summary>
        private const int MaximalDepth = 30;

        private readonly Dictionary<ISymbol, int> _path = new(SymbolEqualityComparer.Default);

        /// <summary>What has been found out of members in circles of calls whose begin is still being read, and how far up the path that is.</summary>
        private readonly Dictionary<ISymbol, (ImmutableArray<Effect> Effects, int Open)> _pending = new(SymbolEqualityComparer.Default);

        /// <summary>How far up the path lies what the summary in the making waits for.</summary>
        private int _open = int.MaxValue;

        public ImmutableArray<Effect> Of(ISymbol member)
        {
            if (summaries._known.TryGetValue(member, out var known))
            {
                return known;
            }

            if (_pending.TryGetValue(member, out var pending))
            {
                _open = Math.Min(_open, pending.Open);
                return pending.Effects;
            }

            if (_path.TryGetValue(member, out var circle) || _path.Count == MaximalDepth)
            {
                _open = Math.Min(_open, _path.Count == MaximalDepth ? -1 : circle);
                return [];
            }

            cancellation.ThrowIfCancellationRequested();
            var outer = _open;
            _open = int.MaxValue;
            _path.Add(member, _path.Count);
            var effects = Read(member);
            _path.Remove(member);
            Settle(member, effects);
            _open = Math.Min(_open, outer);
            return effects;
        }

        /// <summary>A summary that waits for nothing further up the path is final and good for all; those that waited for it can be read anew.</summary>
        private void Settle(ISymbol member, ImmutableArray<Effect> effects)
        {
            var depth = _path.Count;
            if (_open < depth)
            {
                _pending.Add(member, (effects, _open));
                return;
            }

            summaries._known.TryAdd(member, effects);
            _open = int.MaxValue;
            foreach (var waiting in _pending.Where(each => each.Value.Open >= depth).Select(each => each.Key).ToList())
            {
                _pending.Remove(waiting);
            }
        }

        private ImmutableArray<Effect> Read(ISymbol member) => Effect.Shortest(summaries._bodies
            .Of(member, cancellation)
            .SelectMany(body => EffectWalker.Walk(member, body, Of))
            .Select(found => found.Effect)
            .ToList());
    }
}
