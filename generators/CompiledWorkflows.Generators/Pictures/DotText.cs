namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Spells names and text in the DOT language.</summary>
internal static class DotText
{
    /// <summary>A name that sounds like the text and means the same in quotes and out of them; another text may give the same.</summary>
    public static string Name(string text) => PictureText.Clean(text).Replace('\\', '/').Replace('"', '\'').Replace('\n', ' ');

    /// <summary>A name in quotes.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    /// <summary>What is written on something, in quotes: Graphviz reads its own escapes there, and those of HTML.</summary>
    public static string Caption(string text) => Quote(PictureText.Clean(text)
        .Replace("\\", "\\\\")
        .Replace("\"", "\\\"")
        .Replace("\n", "\\n")
        .Replace("&", "&amp;"));
}
