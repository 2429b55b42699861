using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Bounds how deep values of types that can contain themselves are nested, at the same depth in both directions: what is written can be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestingGuard
{
    /// <summary>The greatest number of nested values of types that can contain themselves, the outermost included.</summary>
    public const int MaxDepth = 500;

    // Writing has nowhere else to count: a codec has no instance and the writer no room. A write begins and ends on one thread, and every
    // entry is undone by an exit, so the count is zero whenever nothing is being written.
    [ThreadStatic]
    private static int _writing;

    /// <summary>Begins to write a value; <see cref="ExitWrite"/> must follow whatever happens in between, unless this throws.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <exception cref="MessagePackSerializationException">The value is nested too deep.</exception>
    public static void EnterWrite<T>()
    {
        if (_writing >= MaxDepth)
        {
            throw TooDeep<T>();
        }

        _writing++;
    }

    /// <summary>Ends what <see cref="EnterWrite"/> began.</summary>
    public static void ExitWrite() => _writing--;

    /// <summary>Begins to read a value; <see cref="ExitRead"/> follows unless reading is given up.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <exception cref="MessagePackSerializationException">The value is nested too deep.</exception>
    public static void EnterRead<T>(ref MessagePackReader reader)
    {
        if (reader.Depth >= MaxDepth)
        {
            throw TooDeep<T>();
        }

        reader.Depth++;
    }

    /// <summary>Ends what <see cref="EnterRead"/> began.</summary>
    public static void ExitRead(ref MessagePackReader reader) => reader.Depth--;

    private static MessagePackSerializationException TooDeep<T>() =>
        new($"A value of type {typeof(T)} is nested more than {MaxDepth} levels deep or contains itself.");
}
