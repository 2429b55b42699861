namespace CompiledWorkflows.Generated;

/// <summary>
/// Refuses keys that were chosen to collide, which would make filling a table take time in the square of their number. Integers, dates and the like hash
/// without a seed, and a table has to keep the comparer that it has: so the guard counts what a table that is being filled has to compare.
/// </summary>
/// <remarks>It watches tables of many entries only; what keys can do to others is little.</remarks>
/// <typeparam name="T">The type of the keys.</typeparam>
internal struct HashFloodGuard<T>
{
    /// <summary>Up to here even keys that all have one hash are let in.</summary>
    private const int FewEntries = 4096;

    /// <summary>So many comparisons an entry are what that many keys with one hash need; keys that nobody chose need about one.</summary>
    private const long ComparisonsEach = FewEntries / 2;

    private readonly long _limit;
    private int[] _chains = [];
    private long _comparisons;

    /// <param name="count">How many entries there will be.</param>
    /// <param name="comparer">The table's. Strings hash with a seed, and a comparer of the program's own is its business.</param>
    public HashFloodGuard(int count, IEqualityComparer<T> comparer)
    {
        IsWatching = count > FewEntries && typeof(T) != typeof(string) && ReferenceEquals(comparer, EqualityComparer<T>.Default);
        _limit = count * ComparisonsEach;
    }

    public bool IsWatching { get; }

    /// <summary>Counts what adding a key will cost.</summary>
    /// <param name="key">The key.</param>
    /// <param name="capacity">The number of buckets, which .NET's tables choose by the remainder of the hash.</param>
    /// <param name="present">The keys that are in the table already.</param>
    public void Count(T key, int capacity, IEnumerable<T> present)
    {
        if (_chains.Length != capacity)
        {
            _chains = new int[capacity];
            foreach (var known in present)
            {
                _chains[Bucket(known)]++;
            }
        }

        _comparisons += _chains[Bucket(key)]++;
        if (_comparisons > _limit)
        {
            throw Malformed.CollidingKeys<T>();
        }
    }

    private readonly int Bucket(T key) => (int)((uint)(key?.GetHashCode() ?? 0) % (uint)_chains.Length);
}
