namespace CompiledWorkflows.Tests;

/// <summary>How a call of the operating system goes wrong.</summary>
internal enum DiskFault
{
    /// <summary>It does nothing and fails (EIO).</summary>
    Fails,

    /// <summary>It does what it should and fails nevertheless (EIO).</summary>
    FailsWhenDone,

    /// <summary>A write stops in its midst, and nothing else that needs space succeeds (ENOSPC).</summary>
    DiskFull,

    /// <summary>A flush fails, and what it should have written counts as written from then on, as on Linux.</summary>
    FlushForgets,

    /// <summary>A read returns fewer bytes than there are.</summary>
    ReadsLess,
}

/// <summary>The process or the machine is gone: no later call has an effect.</summary>
internal sealed class DiedException : Exception;
