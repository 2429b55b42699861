using System.Globalization;

namespace Benchmarks.Reporting;

/// <summary>Numbers as the tables write them: three digits are as many as a median of a shared machine has.</summary>
internal static class Formats
{
    private const string NotOffered = "–";

    public static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => NotOffered,
        < 1_000 => Digits(nanoseconds.Value) + " ns",
        < 1_000_000 => Digits(nanoseconds.Value / 1_000) + " µs",
        _ => Digits(nanoseconds.Value / 1_000_000) + " ms",
    };

    public static string Bytes(long? bytes) => bytes is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) + " B" : NotOffered;

    public static string Ratio(double? value) => value is { } number ? Digits(number) : NotOffered;

    private static string Digits(double value)
    {
        if (value <= 0)
            return "0";

        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 6);
        return Math.Round(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);
    }
}
