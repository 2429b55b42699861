namespace CompiledWorkflows.Generators.Graph;

/// <summary>A method of the workflow class that has a name which a declaration gives.</summary>
internal sealed record DeclaredMethod
{
    public required bool IsStatic { get; init; }

    /// <summary>Whether it takes and returns what a method in its place must.</summary>
    public required bool HasSignature { get; init; }

    /// <summary>The type of the message that it takes; meaningless where it takes none or has not the signature.</summary>
    public int Parameter { get; init; }

    /// <summary>The type of the key that it returns; meaningless where it returns none.</summary>
    public int Result { get; init; }

    /// <summary>Whether the key that it returns may be <see langword="null"/>.</summary>
    public bool ResultCanBeNull { get; init; }

    /// <summary>Whether keys that it returns are equal only where they are one object.</summary>
    public bool ResultIsComparedByReference { get; init; }

    /// <summary>Whether the types in its signature have nullable annotations inside them.</summary>
    public bool IsAnnotated { get; init; }

    public bool IsUsable => IsStatic && HasSignature;
}
