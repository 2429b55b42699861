namespace Benchmarks.Reporting.Plots;

/// <summary>The bars of one side.</summary>
/// <param name="Name">As the legend has it.</param>
/// <param name="Color">The same for a side in all charts, as <c>#RRGGBB</c>.</param>
/// <param name="Values">One a work, in their order; none where the side does not do it.</param>
internal sealed record Bars(string Name, string Color, IReadOnlyList<double?> Values);
