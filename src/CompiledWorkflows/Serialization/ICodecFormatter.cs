using System.ComponentModel;
using MessagePack.Formatters;

namespace CompiledWorkflows.Generated;

/// <summary>A formatter that knows what it formats.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICodecFormatter : IMessagePackFormatter
{
    /// <summary>The type of the values.</summary>
    Type Type { get; }
}
