namespace CompiledWorkflows;

/// <summary>What was checked does not do what its contract promises.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates the exception for a check that failed.</summary>
    /// <param name="checkName">The name of the check.</param>
    /// <param name="promise">What is promised.</param>
    /// <param name="seen">What was expected, and what was seen in its place.</param>
    /// <param name="seed">What the random choices of the check were made from; <see langword="null"/> where it made none.</param>
    /// <param name="innerException">What was thrown, if anything.</param>
    public ConformanceException(string checkName, string promise, string seen, int? seed = null, Exception? innerException = null)
        : base($"{checkName}: {promise}{Environment.NewLine}{seen}{(seed is { } repeated ? $"{Environment.NewLine}Seed = {repeated} repeats it." : "")}", innerException)
    {
        CheckName = checkName;
        Seed = seed;
    }

    /// <summary>The name of the check.</summary>
    public string CheckName { get; }

    /// <summary>What the random choices of the check were made from; <see langword="null"/> where it made none.</summary>
    public int? Seed { get; }
}
