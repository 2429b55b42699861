namespace Benchmarks.Reporting.Aims;

/// <summary>A row of the table of aims that is not one of BenchmarkDotNet's, such as a size on disk or the start of a process.</summary>
internal interface IMeasuredRow
{
    /// <summary>What is measured, for whoever reads why it could not be.</summary>
    string Name { get; }

    /// <summary>Measures it, within a minute or two. An exception says why it cannot be measured here.</summary>
    Task<Row> MeasureAsync();
}
