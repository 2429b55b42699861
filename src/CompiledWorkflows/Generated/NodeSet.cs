using System.Numerics;

namespace CompiledWorkflows.Generated;

/// <summary>Some nodes of a graph, a bit for each in declaration order: the first 64 in place, as most graphs have no more.</summary>
internal struct NodeSet
{
    private ulong _first;
    private ulong[]? _rest;

    public NodeSet(int nodes) => Grow(nodes);

    public readonly bool IsEmpty => _first == 0 && (_rest is null || !_rest.AsSpan().ContainsAnyExcept(0UL));

    public readonly int Count()
    {
        var count = BitOperations.PopCount(_first);
        foreach (var word in _rest ?? [])
            count += BitOperations.PopCount(word);
        return count;
    }

    public void Add(int node)
    {
        if (node < 64)
            _first |= 1UL << node;
        else
            _rest![(node >> 6) - 1] |= 1UL << node;
    }

    /// <summary>Makes room for so many nodes.</summary>
    public void Grow(int nodes)
    {
        if (nodes > 64)
            Array.Resize(ref _rest, (nodes - 1) / 64);
    }

    /// <summary>Moves everything to a set that has been dealt with, and adds it to one that is to be dealt with later.</summary>
    public void MoveTo(ref NodeSet now, ref NodeSet later)
    {
        now._first = _first;
        later._first |= _first;
        _first = 0;
        if (_rest is not null)
            MoveRest(_rest, now._rest!, later._rest!);
    }

    public void Clear()
    {
        _first = 0;
        if (_rest is not null)
            Array.Clear(_rest);
    }

    /// <summary>Enumerates them in declaration order, at a cost that the graph's width hardly adds to.</summary>
    /// <param name="nodes">The nodes of the graph.</param>
    public readonly Enumerator Of(Node[] nodes) => new(nodes, _first, _rest);

    private static void MoveRest(ulong[] words, ulong[] now, ulong[] later)
    {
        for (var i = 0; i < words.Length; i++)
        {
            now[i] = words[i];
            later[i] |= words[i];
            words[i] = 0;
        }
    }

    /// <summary>Enumerates nodes; of those added meanwhile it sees no more than those in words that it has not come to.</summary>
    public struct Enumerator(Node[] nodes, ulong bits, ulong[]? rest)
    {
        private ulong _bits = bits;
        private int _word;

        public Node Current { get; private set; } = null!;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_bits == 0 && !FindWord())
                return false;

            Current = nodes[(_word << 6) + BitOperations.TrailingZeroCount(_bits)];
            _bits &= _bits - 1;
            return true;
        }

        private bool FindWord()
        {
            if (rest is null)
                return false;

            while (_word < rest.Length)
            {
                _bits = rest[_word++];
                if (_bits != 0)
                    return true;
            }

            return false;
        }
    }
}
