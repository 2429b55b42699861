namespace CompiledWorkflows;

/// <summary>How an <see cref="EncryptedCheckpointStore"/> reads.</summary>
public sealed record EncryptedCheckpointStoreOptions
{
    /// <summary>
    /// Whether records that are not encrypted are read as they are; <see langword="false"/> unless set. It is for runs that were begun before
    /// encryption was turned on. While it is set, whoever can write to the inner store can put in records that nobody has to have the key for.
    /// </summary>
    public bool AcceptsPlainRecords { get; init; }
}
