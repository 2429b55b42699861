namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Spells names and text in the DOT language.</summary>
internal static class DotText
{
    /// <summary>A name that sounds like the text and means the same in quotes and out of them; another text may give the same.</summary>
    public static string Name(string text)
    {
        var name = PictureText.Clean(text).Replace('\\', '/').Replace('"', '\'').Replace('\n', ' ');
        // Graphviz takes what begins with a percent sign for a name of its own making.
        return name.StartsWith("%", StringComparison.Ordinal) ? "_" + name : name;
    }

    /// <summary>A name in quotes.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    /// <summary>What is written on something, in quotes: Graphviz reads its own escapes there, and those of HTML.</summary>
    public static string Caption(string text) => Quote(PictureText.Clean(text)
        .Replace("\\", "\\\\")
        .Replace("\"", "\\\"")
        .Replace("\n", "\\n")
        .Replace("&", "&amp;"));
}
