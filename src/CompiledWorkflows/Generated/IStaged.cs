namespace CompiledWorkflows.Generated;

/// <summary>What a node has sent and a superstep delivers when it ends.</summary>
internal interface IStaged
{
    /// <summary>Delivers the oldest message that is staged here.</summary>
    void DeliverStaged();

    /// <summary>Drops the newest message that is staged here.</summary>
    void DropStaged();
}
