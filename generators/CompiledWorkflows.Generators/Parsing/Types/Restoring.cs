namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>How a codec reads where there is already a value.</summary>
[Flags]
internal enum Restoring
{
    /// <summary>It replaces it.</summary>
    None,

    /// <summary>It can refill it.</summary>
    Into,

    /// <summary>It can keep its comparer.</summary>
    Initial,
}
