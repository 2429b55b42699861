namespace CompiledWorkflows;

/// <summary>Where a run's log in a database stands.</summary>
/// <param name="Owner">The token of the writer that took the log last.</param>
/// <param name="NextSequence">The sequence number of the record that is appended next.</param>
/// <param name="Origin">Where the run comes from.</param>
/// <param name="Latest">Its latest checkpoint.</param>
public sealed record RunHead(Guid Owner, long NextSequence, RunOrigin Origin, StoredHeader Latest)
{
    /// <summary>Whether a writer that knows the log up to a sequence number may go on with it: it has missed nothing but journal records, which change no state.</summary>
    /// <param name="nextSequence">One more than the sequence number of the latest checkpoint that the writer knows.</param>
    public bool Allows(long nextSequence) => nextSequence <= NextSequence && Latest.Header.Sequence < nextSequence;
}
