using System.Globalization;

namespace CompiledWorkflows;

/// <summary>Writes times as ISO 8601 does, in UTC, with as many digits of the second as they have.</summary>
internal static class JsonTime
{
    private const long TicksOfYear10000 = 253_402_300_800;
    private const long SecondsBeforeYear1 = 62_135_596_800;

    /// <summary>Seconds and nanoseconds since 1970, if that lies in the years 1 to 9999.</summary>
    public static string? Text(long seconds, uint nanoseconds)
    {
        if (seconds is < -SecondsBeforeYear1 or >= TicksOfYear10000 || nanoseconds > 999_999_999)
            return null;

        var whole = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return nanoseconds == 0 ? whole + "Z" : $"{whole}.{nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0')}Z";
    }

    public static string Text(DateTimeOffset time)
        => Text(time.ToUnixTimeSeconds(), (uint)(time.UtcTicks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick))!;
}
