namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>What a method can do that makes it depend on more than what it takes, or leave more than what it returns.</summary>
internal enum EffectKind
{
    /// <summary>It reads the clock.</summary>
    Clock,

    /// <summary>It depends on chance.</summary>
    Chance,

    /// <summary>It depends on a hash code that each process computes differently.</summary>
    HashCode,

    /// <summary>It depends on what is outside of the process, or acts there.</summary>
    Outside,

    /// <summary>It reads static state that may have another value the next time.</summary>
    MutableStatic,

    /// <summary>It changes what others see.</summary>
    Change,
}
