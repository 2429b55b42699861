using System.Globalization;

namespace Benchmarks.Reporting.Aims;

/// <summary>One number to reach, and how near we are.</summary>
/// <param name="Unit">Of the numbers.</param>
/// <param name="Limit">What is to be reached.</param>
/// <param name="Measured">What was measured: of times the median.</param>
/// <param name="Fastest">What the fastest iterations had, where there were several: what else the machine does only ever adds to a time.</param>
/// <param name="Of">What the number is of, where that is not plain.</param>
internal sealed record Goal(Unit Unit, double Limit, double Measured, double? Fastest = null, string Of = "")
{
    public bool IsReached => Measured <= Limit;

    /// <summary>What is to be reached, in words.</summary>
    public string Wanted => $"{(Limit == 0 ? "" : "≤ ")}{Formats.Round(Unit, Limit)}{(Unit == Unit.Times ? " ×" : "")}{(Of.Length == 0 ? "" : " " + Of)}";

    /// <summary>Whether it is reached, in words, or by how much not.</summary>
    public string Outcome => IsReached
        ? $"{Wanted}: reached"
        : $"{Wanted}: **missed by {Excess(Measured)}**{(Fastest <= Limit ? ", reached by the fastest iterations" : "")}";

    private string Excess(double value) => Limit == 0
        ? Formats.Value(Unit, value)
        : ((value / Limit) - 1).ToString(value < 1.1 * Limit ? "P1" : "P0", CultureInfo.InvariantCulture);
}
