namespace CompiledWorkflows.Samples.Tests;

/// <summary>A fenced block of a Markdown file, and the line before it, which may be a comment that names the block's source.</summary>
internal sealed record MarkdownBlock(string Language, string Text, string LineBefore)
{
    private const string Fence = "```";

    public static IReadOnlyList<MarkdownBlock> ReadAll(string markdown)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, line => line == Fence);
                blocks.Add(new MarkdownBlock(lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]), i == 0 ? "" : lines[i - 1]));
                i = end;
            }
        }

        return blocks;
    }
}
