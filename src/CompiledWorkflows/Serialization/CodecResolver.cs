using System.ComponentModel;
using MessagePack;
using MessagePack.Formatters;

namespace CompiledWorkflows.Generated;

/// <summary>The formatters of the types that a workflow saves. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodecResolver : IFormatterResolver
{
    private readonly Dictionary<Type, ICodecFormatter> _formatters = [];

    /// <summary>Of several formatters of one type the first counts.</summary>
    /// <param name="formatters">All formatters.</param>
    public CodecResolver(params ICodecFormatter[] formatters)
    {
        ArgumentNullException.ThrowIfNull(formatters);
        foreach (var formatter in formatters)
        {
            _formatters.TryAdd(formatter.Type, formatter);
        }
    }

    /// <inheritdoc/>
    public IMessagePackFormatter<T>? GetFormatter<T>() => (IMessagePackFormatter<T>?)_formatters.GetValueOrDefault(typeof(T));
}
