namespace CompiledWorkflows;

/// <summary>What an attempt of a handler changes, and a failed one has not changed.</summary>
internal interface IRevertible
{
    /// <summary>Remembers how it is before an attempt.</summary>
    void Mark();

    /// <summary>Makes it be as it was when it was marked.</summary>
    void Revert();
}
