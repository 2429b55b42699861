namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>The messages that a handler takes.</summary>
internal sealed record HandlerShape(IReadOnlyList<ParameterShape> Parameters)
{
    /// <summary>Whether edges can lead to it.</summary>
    public bool IsPlain => Parameters is [{ IsList: false }];

    /// <summary>The end of its method's name.</summary>
    public string Name => string.Join("_", Parameters.Select(parameter => (parameter.IsList ? "All" : "") + parameter.Type.Identifier));

    public static HandlerShape Of(MessageType type) => new([new ParameterShape(type, false)]);

    public bool Equals(HandlerShape? other) => other is not null && Parameters.SequenceEqual(other.Parameters);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

internal sealed record ParameterShape(MessageType Type, bool IsList)
{
    public string Name => IsList ? $"IReadOnlyList<{Type.Name}>" : Type.Name;
}
