using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Reads and writes the <see cref="StateAttribute">state members</see> of an executor, from inside its class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExecutorState
{
    /// <summary>Writes a map from the names of the state members to their values.</summary>
    void WriteState(ref MessagePackWriter writer);

    /// <summary>Reads one member of such a map; the reader stands at its value.</summary>
    /// <returns><see langword="false"/>, with the reader where it was, when the executor has no member of that name.</returns>
    bool TryReadState(ReadOnlySpan<byte> name, ref MessagePackReader reader);
}
