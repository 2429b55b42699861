using System.Globalization;

namespace Benchmarks.Reporting;

/// <summary>Numbers as pages and plots write them: three digits are as many as a median of a shared machine has.</summary>
internal static class Formats
{
    private const string NotOffered = "–";

    public static string Value(Unit unit, double? value) => unit switch
    {
        Unit.Nanoseconds => Time(value),
        Unit.Bytes => Bytes((long?)value),
        _ => Ratio(value),
    };

    public static string Time(double? nanoseconds) => nanoseconds is { } time ? Scaled(time, Digits) : NotOffered;

    public static string Bytes(long? bytes) => bytes is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) + " B" : NotOffered;

    public static string Ratio(double? value) => value is { } number ? Digits(number) : NotOffered;

    /// <summary>A number that somebody has chosen, such as an aim or a mark of an axis, without digits that say nothing.</summary>
    public static string Round(Unit unit, double value) => unit switch
    {
        Unit.Nanoseconds => Scaled(Math.Round(value, 6), Plain),
        Unit.Bytes => Plain(value) + " B",
        _ => Plain(value < 1 ? Math.Round(value, 4) : value),
    };

    private static string Scaled(double nanoseconds, Func<double, string> write) => nanoseconds switch
    {
        < 1_000 => write(nanoseconds) + " ns",
        < 1_000_000 => write(nanoseconds / 1_000) + " µs",
        < 1_000_000_000 => write(nanoseconds / 1_000_000) + " ms",
        _ => write(nanoseconds / 1_000_000_000) + " s",
    };

    private static string Plain(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static string Digits(double value)
    {
        if (value <= 0)
            return "0";

        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 6);
        return Math.Round(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);
    }
}
