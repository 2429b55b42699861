namespace Benchmarks.Compiler;

/// <summary>A change of one file of a synthetic project.</summary>
/// <param name="Name">The row of the table.</param>
/// <param name="Path">The file.</param>
/// <param name="Before">What is replaced.</param>
/// <param name="After">What it is replaced by.</param>
internal sealed record Edit(string Name, string Path, string Before, string After)
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("in a file with nothing of ours", "Flow0001/Catalogue.cs", "var found =", "var hits = 1; _ = hits; var found ="),
        new("in the body of a handler", "Flow0001/Executors.cs", "_received++;", "_received += 1;"),
        new("of an edge", "Flow0001/Orders.cs", "[Edge<Desk, Accounting>]", "[Edge<Desk, Accounting>(Label = \"bill\")]"),
    ];

    public string Apply(string text) => text.Contains(Before, StringComparison.Ordinal)
        ? text.Replace(Before, After, StringComparison.Ordinal)
        : throw new InvalidOperationException($"'{Path}' has no '{Before}'.");
}
