using MessagePack;

namespace CompiledWorkflows;

/// <summary>Finds what is the same in two versions of a section, and writes the rest as edits.</summary>
/// <remarks>
/// What both begin or end with is the same. In between it looks for a stretch that both have, at a few places, and does likewise with what is before and after it. Such a stretch
/// mostly lies where it lay, counted from the beginning or from the end; only where several things have shifted it is searched for.
/// </remarks>
internal ref struct SectionDifference(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, PayloadBuffer body, int mostBytes)
{
    /// <summary>What is shorter is not worth an edit of its own.</summary>
    private const int ShortestStretch = 32;

    private const int LongestNeedle = 256;

    /// <summary>A stretch of this part of a range is good enough.</summary>
    private const int GoodPart = 16;

    private const int Block = 256;

    private readonly ReadOnlySpan<byte> _before = before;
    private readonly ReadOnlySpan<byte> _after = after;
    private MessagePackWriter _body = new(body);
    private int _edited;

    /// <summary>The number of bytes that may still be searched, lest what has changed wholly takes long.</summary>
    private long _searchable = 2L * after.Length;

    /// <summary>Whether something is at another place than before.</summary>
    public bool Shifts { get; private set; }

    /// <summary>Writes the edits.</summary>
    /// <returns><see langword="false"/> where they would take more bytes than they may.</returns>
    public bool TryWrite() => TryWrite(new Range(0, _before.Length, 0, _after.Length));

    private bool TryWrite(Range range)
    {
        range = Trim(range);
        if (range.IsEmpty)
            return true;

        var stretch = FindStretch(range);
        return stretch.Length < ShortestStretch
            ? TryWriteEdit(range)
            : TryWrite(range.Before(stretch)) && TryWrite(range.After(stretch));
    }

    private bool TryWriteEdit(Range range)
    {
        if (body.Length + range.AfterLength > mostBytes)
            return false;

        _body.Write(range.BeforeStart - _edited);
        _body.Write(range.BeforeLength);
        _body.Write(_after[range.AfterStart..range.AfterEnd]);
        _body.Flush();
        _edited = range.BeforeEnd;
        Shifts |= range.BeforeLength != range.AfterLength;
        return body.Length <= mostBytes;
    }

    private readonly Range Trim(Range range)
    {
        var same = _before[range.BeforeStart..range.BeforeEnd].CommonPrefixLength(_after[range.AfterStart..range.AfterEnd]);
        range = range with { BeforeStart = range.BeforeStart + same, AfterStart = range.AfterStart + same };
        same = CommonSuffixLength(_before[range.BeforeStart..range.BeforeEnd], _after[range.AfterStart..range.AfterEnd]);
        return range with { BeforeEnd = range.BeforeEnd - same, AfterEnd = range.AfterEnd - same };
    }

    /// <summary>Finds something that both versions have, as long as possible, in the middle rather than elsewhere.</summary>
    private Stretch FindStretch(Range range)
    {
        var best = default(Stretch);
        var last = Math.Min(range.BeforeLength, range.AfterLength) - ShortestStretch;
        if (last < 0)
            return best;

        for (var parts = 2; parts <= GoodPart && best.Length < last / GoodPart + 1; parts *= 2)
        {
            for (var part = 1; part < parts; part += 2)
            {
                var offset = (int)((long)last * part / parts);
                best = Longer(best, Extend(range, range.BeforeStart + offset, range.AfterStart + offset));
                best = Longer(best, Extend(range, range.BeforeEnd - ShortestStretch - offset, range.AfterEnd - ShortestStretch - offset));
            }
        }

        return best.Length < last / GoodPart + 1 ? Longer(best, Search(range)) : best;
    }

    private Stretch Search(Range range)
    {
        var length = Math.Clamp(range.BeforeLength / GoodPart, ShortestStretch, LongestNeedle);
        for (var part = 1; part < 4 && _searchable >= range.AfterLength; part++)
        {
            _searchable -= range.AfterLength;
            var needle = range.BeforeStart + (int)((long)(range.BeforeLength - length) * part / 4);
            var found = _after[range.AfterStart..range.AfterEnd].IndexOf(_before.Slice(needle, length));
            if (found >= 0)
                return Extend(range, needle, range.AfterStart + found);
        }

        return default;
    }

    /// <summary>What both versions have around two offsets, if it begins there.</summary>
    private readonly Stretch Extend(Range range, int before, int after)
    {
        var length = _before[before..range.BeforeEnd].CommonPrefixLength(_after[after..range.AfterEnd]);
        if (length < ShortestStretch)
            return default;

        var back = CommonSuffixLength(_before[range.BeforeStart..before], _after[range.AfterStart..after]);
        return new Stretch(before - back, after - back, length + back);
    }

    private static Stretch Longer(Stretch one, Stretch other) => other.Length > one.Length ? other : one;

    private static int CommonSuffixLength(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var most = Math.Min(one.Length, other.Length);
        var same = 0;
        while (same + Block <= most && one[^(same + Block)..^same].SequenceEqual(other[^(same + Block)..^same]))
            same += Block;
        while (same < most && one[^(same + 1)] == other[^(same + 1)])
            same++;
        return same;
    }

    /// <summary>A part of each version.</summary>
    private readonly record struct Range(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)
    {
        public int BeforeLength => BeforeEnd - BeforeStart;

        public int AfterLength => AfterEnd - AfterStart;

        public bool IsEmpty => BeforeLength == 0 && AfterLength == 0;

        public Range Before(Stretch stretch) => this with { BeforeEnd = stretch.Before, AfterEnd = stretch.After };

        public Range After(Stretch stretch) => this with { BeforeStart = stretch.Before + stretch.Length, AfterStart = stretch.After + stretch.Length };
    }

    /// <summary>Bytes that both versions have.</summary>
    private readonly record struct Stretch(int Before, int After, int Length);
}
