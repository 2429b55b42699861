using System.Buffers.Binary;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;

namespace CompiledWorkflows.Generated;

/// <summary>What is declared of a handler's attempts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HandlerPolicy
{
    /// <summary>The most attempts, the first one included.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>How long to wait before the second attempt.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many times longer each further delay is.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>The longest delay.</summary>
    public TimeSpan MaxDelay { get; init; }

    /// <summary>By how much of itself a delay may be shorter or longer.</summary>
    public double Jitter { get; init; }

    /// <summary>How long an attempt may take; <see langword="null"/> for as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether an exception is worth another attempt; <see langword="null"/> where each is.</summary>
    public Func<Exception, bool>? IsTransient { get; init; }

    /// <summary>Whether something happens instead when the handler has failed for good.</summary>
    public bool Compensates { get; init; }

    /// <summary>Whether a failure may be followed by another attempt.</summary>
    internal bool Retries(Exception exception, int attempts) => attempts < Attempts && IsTransient?.Invoke(exception) != false;

    /// <summary>How long to wait after a failed attempt.</summary>
    /// <param name="attempts">How many were made.</param>
    /// <param name="effectKey">The key of the work, of which the jitter is made.</param>
    internal TimeSpan DelayAfter(int attempts, string effectKey)
    {
        var seconds = Math.Min(Delay.TotalSeconds * Math.Pow(Factor, attempts - 1), MaxDelay.TotalSeconds);
        if (Jitter > 0)
            seconds = Math.Min(seconds * (1 + (Jitter * Spread(attempts, effectKey))), MaxDelay.TotalSeconds);
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>A number from -1 to 1 that looks like chance and is the same each time.</summary>
    private static double Spread(int attempts, string effectKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{effectKey}/{attempts}"));
        return BinaryPrimitives.ReadInt64BigEndian(hash) / (double)long.MaxValue;
    }
}
