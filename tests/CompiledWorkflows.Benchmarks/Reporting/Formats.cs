using System.Globalization;

namespace Benchmarks.Reporting;

/// <summary>Numbers as the tables write them: three digits are as many as a median of a shared machine has.</summary>
internal static class Formats
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => Digits(nanoseconds) + " ns",
        < 1_000_000 => Digits(nanoseconds / 1_000) + " µs",
        _ => Digits(nanoseconds / 1_000_000) + " ms",
    };

    public static string Bytes(double bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture) + " B";

    public static string Ratio(double value) => Digits(value);

    private static string Digits(double value)
    {
        if (value <= 0)
            return "0";

        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 6);
        return Math.Round(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);
    }
}
