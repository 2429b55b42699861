namespace CompiledWorkflows;

/// <summary>What is done to a run.</summary>
internal enum StoreAction
{
    /// <summary>Opens the log where it ends.</summary>
    Open,

    /// <summary>Opens the log at any sequence number.</summary>
    OpenAnywhere,

    /// <summary>Appends the next record.</summary>
    Append,

    /// <summary>Appends a record of any sequence number.</summary>
    AppendOutOfPlace,

    /// <summary>Removes what no checkpoint from a sequence number on needs.</summary>
    Trim,

    /// <summary>Disposes of a log.</summary>
    Release,

    /// <summary>Looks for runs by status and wake time.</summary>
    Query,

    /// <summary>Deletes the run.</summary>
    Delete,

    /// <summary>Disposes of a store, whose logs stay usable, and opens another.</summary>
    ReplaceStore,
}
