namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>A message type of random programs.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Maker">The method of <c>Make</c> that makes one; <see langword="null"/> where only a port does.</param>
/// <param name="IsValue">Whether it is a value type.</param>
/// <param name="Derived">The types that convert to it.</param>
internal sealed record MessageType(string Name, string? Maker, bool IsValue = false, params MessageType[] Derived)
{
    private static readonly MessageType Dot = new("Dot", "Dot");
    private static readonly MessageType Line = new("Line", "Line");

    /// <summary>The type that a node has to do with where nothing else is said.</summary>
    public static MessageType Num { get; } = new("Num", "Num");

    /// <summary>Every type that a program can make.</summary>
    public static MessageType[] All { get; } =
    [
        Num,
        new("Txt", "Txt"),
        new("Shape", "Shape", false, Dot, Line),
        Dot,
        Line,
        new("Pair", "Pair", true),
        new("int", "Int", true),
        new("string", "String"),
        new("(int, string)", "Tuple", true),
        new("int[]", "Array"),
        new("Box<int>", "BoxOfInt"),
        new("Box<Shape>", "BoxOfShape"),
    ];

    /// <summary>What a port sends to who wants the request too.</summary>
    public static MessageType ResponseOf(MessageType request, MessageType response) => new($"Response<{request.Name}, {response.Name}>", null);

    /// <summary>The type in a name.</summary>
    public string Identifier => string.Concat(Name.Replace("[]", "s", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    /// <summary>Whether the type belongs to the one hierarchy that there is.</summary>
    public bool IsShape => Name is "Shape" or "Dot" or "Line";

    public bool ConvertsTo(MessageType other) => this == other || other.Derived.Contains(this);

    /// <summary>An expression that makes a message.</summary>
    public string Make(string hops, string number) => $"Make.{Maker}({hops}, {number})";

    public bool Equals(MessageType? other) => other is not null && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
