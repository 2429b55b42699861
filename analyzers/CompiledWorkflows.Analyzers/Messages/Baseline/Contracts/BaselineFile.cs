namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>The file that records the checkpoint contract of a project. The order of its lines means nothing, nor does a line that stands twice.</summary>
internal sealed class BaselineFile
{
    /// <summary>The name of the file, beside the project file.</summary>
    public const string Name = "CheckpointContract.txt";

    private BaselineFile(IReadOnlyList<BaselineLine> lines) => Lines = lines;

    /// <summary>All lines, in the order of the file.</summary>
    public IReadOnlyList<BaselineLine> Lines { get; }

    /// <summary>What is recorded.</summary>
    public IEnumerable<ContractElement> Elements => Lines.Where(line => line.Element is not null).Select(line => line.Element!);

    public static BaselineFile Parse(IEnumerable<string> lines) => new([.. lines.Select(Read)]);

    /// <summary>The lines of a text; an empty one has none.</summary>
    public static BaselineFile Parse(string text) => Parse(text.Split('\n').Select(line => line.TrimEnd('\r')));

    private static BaselineLine Read(string text)
    {
        var content = WithoutComment(text).Trim();
        return content.Length == 0 ? new BaselineLine(text, null, false)
            : LineFormat.Read(content) is { } element ? new BaselineLine(text, element, false)
            : new BaselineLine(text, null, true);
    }

    /// <summary>What stands before a number sign that begins the line or follows a space, outside of quotes.</summary>
    private static string WithoutComment(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && Words.EndOfQuote(text, i) is var end and >= 0)
            {
                i = end;
            }
            else if (text[i] == '#' && (i == 0 || text[i - 1] is ' ' or '\t'))
            {
                return text.Substring(0, i);
            }
        }

        return text;
    }
}

/// <summary>A line of the file.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Element">What it records; <see langword="null"/> for a comment, an empty line and a malformed one.</param>
/// <param name="IsMalformed">Whether it should record something and does not.</param>
internal sealed record BaselineLine(string Text, ContractElement? Element, bool IsMalformed);
