using System.Numerics;

namespace CompiledWorkflows.Generated;

/// <summary>Some nodes of a graph, a bit for each, enumerated in declaration order at a cost that the graph's width hardly adds to.</summary>
internal struct NodeSet(Node[] nodes)
{
    private Node[] _nodes = nodes;
    private ulong[] _words = new ulong[(nodes.Length + 63) / 64];

    public readonly bool IsEmpty
    {
        get
        {
            foreach (var word in _words)
            {
                if (word != 0)
                    return false;
            }

            return true;
        }
    }

    public readonly void Add(int word, ulong bit) => _words[word] |= bit;

    /// <summary>Makes room for more nodes.</summary>
    public void Grow(Node[] nodes)
    {
        _nodes = nodes;
        Array.Resize(ref _words, (nodes.Length + 63) / 64);
    }

    /// <summary>Moves everything to a set that has been dealt with, and adds it to one that is to be dealt with later.</summary>
    public readonly void MoveTo(in NodeSet now, in NodeSet later)
    {
        var words = _words;
        for (var word = 0; word < words.Length; word++)
        {
            var bits = words[word];
            words[word] = 0;
            now._words[word] = bits;
            later._words[word] |= bits;
        }
    }

    public readonly void Clear() => Array.Clear(_words);

    public readonly Enumerator GetEnumerator() => new(_nodes, _words);

    /// <summary>Enumerates the nodes; those added meanwhile in the word it stands in are not seen.</summary>
    public struct Enumerator(Node[] nodes, ulong[] words)
    {
        private int _word = -1;
        private ulong _bits;

        public Node Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (_bits == 0)
            {
                if (++_word >= words.Length)
                    return false;
                _bits = words[_word];
            }

            Current = nodes[(_word << 6) + BitOperations.TrailingZeroCount(_bits)];
            _bits &= _bits - 1;
            return true;
        }
    }
}
