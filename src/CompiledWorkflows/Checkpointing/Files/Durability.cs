namespace CompiledWorkflows;

/// <summary>What an acknowledged record of a store in files survives.</summary>
public enum Durability
{
    /// <summary>The death of the process at any instant. A power failure may take the latest records with it; what is left is still a whole
    /// log, unless the file system does not write in order: then it may be reported as damaged, and is never misread.</summary>
    Buffered = 0,

    /// <summary>The failure of the machine's power too: a record is acknowledged once the operating system has flushed it to the disk.</summary>
    Synced = 1,
}
