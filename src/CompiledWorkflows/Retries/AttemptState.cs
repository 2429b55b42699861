namespace CompiledWorkflows;

/// <summary>What a node keeps for the attempts at its messages.</summary>
internal sealed class AttemptState
{
    /// <summary>The shared state that the executor writes.</summary>
    public List<IRevertible> Shared { get; } = [];

    /// <summary>The executor's state as it was before the attempt; empty where it had none.</summary>
    public PayloadBuffer State { get; } = new();

    /// <summary>How much was staged before the attempt.</summary>
    public int Staged { get; set; }

    /// <summary>Whether attempts at a message are being made.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether the attempt has asked the run to stop.</summary>
    public bool AsksToHalt { get; set; }

    /// <summary>Which attempt it is, from 1.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>What the attempt's handler is given; <see langword="null"/> for what every handler is.</summary>
    public CancellationToken? Token { get; set; }
}
