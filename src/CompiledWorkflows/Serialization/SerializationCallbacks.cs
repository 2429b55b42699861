using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Calls <see cref="IMessagePackSerializationCallbackReceiver"/>, however it is implemented, without boxing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SerializationCallbacks
{
    /// <summary>Before a value is written.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    public static void BeforeWrite<T>(ref T value)
        where T : IMessagePackSerializationCallbackReceiver
        => value.OnBeforeSerialize();

    /// <summary>After a value has been read.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    public static void AfterRead<T>(ref T value)
        where T : IMessagePackSerializationCallbackReceiver
        => value.OnAfterDeserialize();
}
