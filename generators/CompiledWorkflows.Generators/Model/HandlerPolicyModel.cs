namespace CompiledWorkflows.Generators.Model;

/// <summary>What is declared of a handler's attempts. Times are in seconds.</summary>
internal sealed record HandlerPolicyModel
{
    public int Attempts { get; init; } = 1;

    public double Delay { get; init; }

    public double Factor { get; init; } = 1;

    public double MaxDelay { get; init; }

    public double Jitter { get; init; }

    public double? Timeout { get; init; }

    /// <summary>The exceptions that are worth another attempt; all where there is none.</summary>
    public EquatableArray<string> On { get; init; }

    /// <summary>The exceptions that are not.</summary>
    public EquatableArray<string> Except { get; init; }
}
