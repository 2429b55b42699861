using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>What a restore finds that has no home: whether the run can do without it or not.</summary>
internal sealed class RestoreReport(CheckpointId checkpoint)
{
    private readonly List<string> _differences = [];
    private readonly List<string> _warnings = [];

    /// <summary>Reads a value.</summary>
    public delegate void ReadValue(ref MessagePackReader reader);

    /// <summary>Notes work that has no home.</summary>
    /// <param name="difference">What it is, in words.</param>
    public void Differs(string difference) => _differences.Add(difference);

    /// <summary>Notes what is left out, and is no work.</summary>
    /// <param name="what">What it is, in words.</param>
    public void Skipped(string what) => _warnings.Add($"Checkpoint '{checkpoint}' holds {what}; this was skipped.");

    /// <summary>Reads a value, and goes on behind it where its type does not take it.</summary>
    /// <returns>Why the type does not take it; <see langword="null"/> where it does.</returns>
    /// <exception cref="MessagePackSerializationException">There is no value.</exception>
    /// <exception cref="EndOfStreamException">The value is not all there.</exception>
    public static string? Read(ref MessagePackReader reader, ReadValue read)
    {
        var start = reader;
        try
        {
            read(ref reader);
            return null;
        }
        catch (Exception e)
        {
            reader = start;
            Payload.Skip(ref reader);
            return e.Message;
        }
    }

    /// <returns>What was left out.</returns>
    /// <exception cref="IncompatibleCheckpointException">Work has no home.</exception>
    public IReadOnlyList<string> Finish() => _differences.Count == 0 ? _warnings : throw new IncompatibleCheckpointException(checkpoint, _differences);
}
