namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>Where in a method an object comes from that is reached through fields, properties and elements.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Parameter">Which parameter, where it is one.</param>
internal readonly record struct Root(RootKind Kind, int Parameter = 0)
{
    /// <summary>The method made it itself, or nobody knows.</summary>
    public static Root Unknown => default;

    public static Root Static => new(RootKind.Static);

    public static Root Receiver => new(RootKind.Receiver);

    public static Root Of(int parameter) => new(RootKind.Parameter, parameter);
}

internal enum RootKind
{
    Unknown,

    /// <summary>Static state, which all see.</summary>
    Static,

    /// <summary>The object whose method it is.</summary>
    Receiver,

    /// <summary>What the caller gave.</summary>
    Parameter,
}
