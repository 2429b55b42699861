using Benchmarks.Reporting;

namespace Benchmarks.Start;

/// <summary>What it takes to start a program until its first byte of output, and until it has ended.</summary>
/// <param name="Name">The program, and how it was published.</param>
/// <param name="Bytes">What of it has to be on disk to run it, without symbols and documentation; the runtime of a program that is not native not counted.</param>
/// <param name="FirstOutput">The times from start to first byte of output, in nanoseconds, fastest first.</param>
/// <param name="Exit">Those from start to end.</param>
internal sealed record StartCost(string Name, long Bytes, IReadOnlyList<double> FirstOutput, IReadOnlyList<double> Exit)
{
    public const string Head = """
        | program | first output: median | fastest | end: median | fastest | size |
        |---|--:|--:|--:|--:|--:|
        """;

    public static double Median(IReadOnlyList<double> times) => times[times.Count / 2];

    public override string ToString()
        => $"| {Name} | {Formats.Time(Median(FirstOutput))} | {Formats.Time(FirstOutput[0])} | {Formats.Time(Median(Exit))} | {Formats.Time(Exit[0])} | {Formats.Bytes(Bytes)} |";
}
