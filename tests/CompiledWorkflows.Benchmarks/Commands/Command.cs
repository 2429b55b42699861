namespace Benchmarks.Commands;

/// <summary>What the first argument of the program may be.</summary>
/// <param name="Name">The argument.</param>
/// <param name="Does">What it does, for those who ask.</param>
/// <param name="RunAsync">Does it with the arguments that follow, and gives the exit code.</param>
internal sealed record Command(string Name, string Does, Func<string[], Task<int>> RunAsync);
