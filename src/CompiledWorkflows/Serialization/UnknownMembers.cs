using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What values hold that their types have no member for. Generated codecs skip it, and a restore collects what they skip.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnknownMembers : IEnumerable<string>, IDisposable
{
    // A codec has no instance. A restore begins and ends on one thread.
    [ThreadStatic]
    private static UnknownMembers? _collecting;

    private readonly List<string> _members = [];

    private UnknownMembers()
    {
    }

    /// <summary>Skips the value of a member that a type does not have.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="key">The member's key; empty where it is not text.</param>
    /// <param name="reader">Stands at the value.</param>
    /// <exception cref="MessagePackSerializationException">There is no value that could be skipped.</exception>
    /// <exception cref="EndOfStreamException">The value is not all there.</exception>
    public static void Skip<T>(scoped ReadOnlySpan<byte> key, ref MessagePackReader reader)
    {
        _collecting?.Add(typeof(T), $"'{Encoding.UTF8.GetString(key)}'");
        Payload.Skip(ref reader);
    }

    /// <summary>Skips an element that stands for no member of a type. Nil is a gap, and nothing that would be missed.</summary>
    /// <inheritdoc cref="Skip{T}(ReadOnlySpan{byte}, ref MessagePackReader)"/>
    public static void Skip<T>(int index, ref MessagePackReader reader)
    {
        if (!reader.IsNil)
            _collecting?.Add(typeof(T), string.Create(CultureInfo.InvariantCulture, $"element {index}"));
        Payload.Skip(ref reader);
    }

    /// <summary>Begins to collect, until the collection is disposed.</summary>
    internal static UnknownMembers Collect() => _collecting = new UnknownMembers();

    /// <summary>Ends the collecting.</summary>
    public void Dispose() => _collecting = null;

    /// <summary>Each member once, in words.</summary>
    public IEnumerator<string> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(Type type, string member)
    {
        var words = $"{member} of {type}, which the type no longer has";
        if (!_members.Contains(words))
            _members.Add(words);
    }
}
