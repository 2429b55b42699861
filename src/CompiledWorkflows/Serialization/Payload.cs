using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Reads what holds values. A count too large for an array is refused like any other data that is not right.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Payload
{
    /// <summary>Reads the beginning of a map.</summary>
    /// <returns>How many entries it has, which is never more than the bytes that follow can hold.</returns>
    /// <exception cref="MessagePackSerializationException">There is no map, or one of too many entries.</exception>
    /// <exception cref="EndOfStreamException">There are fewer bytes than entries.</exception>
    public static int ReadMapHeader(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadMapHeader();
        }
        catch (OverflowException)
        {
            throw TooMany();
        }
    }

    /// <summary>Reads the beginning of an array.</summary>
    /// <returns>How many elements it has, which is never more than the bytes that follow can hold.</returns>
    /// <exception cref="MessagePackSerializationException">There is no array, or one of too many elements.</exception>
    /// <exception cref="EndOfStreamException">There are fewer bytes than elements.</exception>
    public static int ReadArrayHeader(ref MessagePackReader reader)
    {
        try
        {
            return reader.ReadArrayHeader();
        }
        catch (OverflowException)
        {
            throw TooMany();
        }
    }

    /// <summary>Skips a value, whatever it is and however deep it goes.</summary>
    /// <exception cref="MessagePackSerializationException">There is no value that could be skipped.</exception>
    /// <exception cref="EndOfStreamException">The value is not all there.</exception>
    public static void Skip(ref MessagePackReader reader)
    {
        try
        {
            reader.Skip();
        }
        catch (OverflowException)
        {
            throw TooMany();
        }
    }

    private static MessagePackSerializationException TooMany() => new("The data names more elements than it can hold.");
}
