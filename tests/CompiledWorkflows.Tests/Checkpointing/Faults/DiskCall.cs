namespace CompiledWorkflows.Tests;

/// <summary>A call of the operating system.</summary>
internal enum DiskCall
{
    CreateDirectory,
    List,
    Open,
    Create,
    Lock,
    Replace,
    Delete,
    FlushDirectory,
    GetLength,
    Read,
    Write,
    SetLength,
    Flush,
}

/// <summary>What becomes of a call: how many bytes of it are done, and how it ends.</summary>
internal readonly record struct CallFate(int Bytes, bool Forgets = false, Exception? Failure = null)
{
    public void End()
    {
        if (Failure is not null)
            throw Failure;
    }
}
