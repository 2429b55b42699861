using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>The version that is saved with values of a type which has an <see cref="UpgradeAttribute">upgrade</see>: an array of an extension that holds it, and the value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ShapeVersion
{
    private const sbyte Extension = 3;

    /// <summary>Writes what stands before a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="version">The version, from 2 to 255.</param>
    public static void Write(ref MessagePackWriter writer, byte version)
    {
        writer.WriteArrayHeader(2);
        writer.WriteExtensionFormatHeader(new ExtensionHeader(Extension, 1));
        writer.GetSpan(1)[0] = version;
        writer.Advance(1);
    }

    /// <summary>Reads what stands before a value.</summary>
    /// <returns>The version: 1 where there is none, and the reader is where it was.</returns>
    /// <exception cref="MessagePackSerializationException">What stands there is no version.</exception>
    /// <exception cref="EndOfStreamException">It is not all there.</exception>
    public static byte Read(ref MessagePackReader reader)
    {
        if (reader.NextMessagePackType != MessagePackType.Array)
            return 1;

        var ahead = reader.CreatePeekReader();
        if (Payload.ReadArrayHeader(ref ahead) != 2 || ahead.NextMessagePackType != MessagePackType.Extension)
            return 1;

        var header = ahead.ReadExtensionFormatHeader();
        if (header is not { TypeCode: Extension, Length: 1 })
            return 1;

        reader = ahead;
        return reader.ReadRaw(1).FirstSpan[0];
    }

    /// <summary>Refuses a value of a version that the type does not upgrade from.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="version">The version.</param>
    /// <param name="oldest">The oldest version that can be read.</param>
    /// <param name="newest">The newest.</param>
    /// <exception cref="MessagePackSerializationException">Always.</exception>
    [DoesNotReturn]
    public static T Refuse<T>(int version, int oldest, int newest) => throw new MessagePackSerializationException(
        version > newest
            ? $"The data is version {version} of {typeof(T)}, and this program knows none after {newest}."
            : $"The data is version {version} of {typeof(T)}, and this program reads none before {oldest}: a method with [Upgrade({version})] would have to make the next version of it.");
}
