namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Collections that are written alike.</summary>
internal enum CollectionFamily
{
    /// <summary>Elements in order.</summary>
    Sequence,

    /// <summary>Elements, each once.</summary>
    Set,

    /// <summary>Keys with values.</summary>
    Map,
}

/// <summary>Which of them can be read as which.</summary>
internal static class CollectionFamilies
{
    /// <summary>A set keeps its elements in a sequence; a sequence may lose some in a set.</summary>
    public static bool CanBecome(this CollectionFamily saved, CollectionFamily now) => saved == now || (saved == CollectionFamily.Set && now == CollectionFamily.Sequence);
}
