namespace CompiledWorkflows.Generated;

/// <summary>In what order messages of several types reached one node. A node with one inbox needs none.</summary>
internal sealed class ArrivalOrder
{
    private int[] _arriving = new int[4];
    private int[] _current = new int[4];
    private int _arrived;
    private int _count;
    private int _taken;

    public ReadOnlySpan<int> Arrived => _arriving.AsSpan(0, _arrived);

    public void Append(int inbox)
    {
        if (_arrived == _arriving.Length)
            Array.Resize(ref _arriving, _arrived * 2);
        _arriving[_arrived++] = inbox;
    }

    public void Advance()
    {
        (_current, _arriving) = (_arriving, _current);
        _count = _arrived;
        _taken = 0;
        _arrived = 0;
    }

    public int Next() => _taken < _count ? _current[_taken++] : -1;
}
