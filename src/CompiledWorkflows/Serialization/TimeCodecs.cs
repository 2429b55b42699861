using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>
/// Writes a <see cref="DateTime"/> so that its <see cref="DateTime.Kind"/> survives: UTC as a MessagePack timestamp, any other as the integer of
/// <see cref="DateTime.ToBinary"/>. A local time is therefore the same instant wherever it is read, shown in the reader's time zone.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeCodec : ICodec<DateTime>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, DateTime value)
    {
        if (value.Kind == DateTimeKind.Utc)
        {
            writer.Write(value);
        }
        else
        {
            writer.Write(value.ToBinary());
        }
    }

    /// <inheritdoc/>
    public static DateTime Read(ref MessagePackReader reader)
    {
        try
        {
            return reader.NextMessagePackType == MessagePackType.Integer
                ? DateTime.FromBinary(Int64Codec.Read(ref reader))
                : reader.ReadDateTime();
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw Malformed.OutOfRange<DateTime>();
        }
    }
}

/// <summary>Writes a <see cref="DateTimeOffset"/> as two elements: a timestamp of its clock time as if that were UTC, and its offset in minutes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetCodec : ICodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, DateTimeOffset value)
    {
        writer.WriteArrayHeader(2);
        writer.Write(new DateTime(value.Ticks, DateTimeKind.Utc));
        writer.Write((short)value.TotalOffsetMinutes);
    }

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<DateTimeOffset>(Payload.ReadArrayHeader(ref reader), 2);
        var clock = DateTimeCodec.Read(ref reader);
        var offset = Int16Codec.Read(ref reader);
        try
        {
            return new DateTimeOffset(clock.Ticks, TimeSpan.FromMinutes(offset));
        }
        catch (ArgumentException)
        {
            throw Malformed.OutOfRange<DateTimeOffset>();
        }
    }
}

/// <summary>Writes a <see cref="TimeSpan"/> as the integer of its ticks of 100 ns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanCodec : ICodec<TimeSpan>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, TimeSpan value) => writer.Write(value.Ticks);

    /// <inheritdoc/>
    public static TimeSpan Read(ref MessagePackReader reader) => new(Int64Codec.Read(ref reader));
}

/// <summary>Writes a <see cref="DateOnly"/> as the integer of its days since 0001-01-01.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyCodec : ICodec<DateOnly>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, DateOnly value) => writer.Write(value.DayNumber);

    /// <inheritdoc/>
    public static DateOnly Read(ref MessagePackReader reader)
    {
        var day = Int32Codec.Read(ref reader);
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : throw Malformed.OutOfRange<DateOnly>();
    }
}

/// <summary>Writes a <see cref="TimeOnly"/> as the integer of its ticks of 100 ns since midnight.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyCodec : ICodec<TimeOnly>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, TimeOnly value) => writer.Write(value.Ticks);

    /// <inheritdoc/>
    public static TimeOnly Read(ref MessagePackReader reader)
    {
        var ticks = Int64Codec.Read(ref reader);
        return ticks >= 0 && ticks <= TimeOnly.MaxValue.Ticks ? new TimeOnly(ticks) : throw Malformed.OutOfRange<TimeOnly>();
    }
}
