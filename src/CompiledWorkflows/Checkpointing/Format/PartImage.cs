namespace CompiledWorkflows;

/// <summary>A part's section as the run's log has it.</summary>
/// <param name="name">The name of the section.</param>
internal sealed class PartImage(string name)
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>The name as a MessagePack string.</summary>
    public byte[] EncodedName { get; } = EncodedKeys.Encode(name);

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length < bytes.Length)
            _bytes = new byte[Math.Max(bytes.Length, Math.Min(_bytes.Length * 2L, Array.MaxLength))];
        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
