using System.Text;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Source text, indented.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeText Line(string line = "")
    {
        _ = line.Length == 0 ? _text.Append('\n') : _text.Append(' ', _depth * 4).Append(line).Append('\n');
        return this;
    }

    public CodeText Open(string line)
    {
        _ = Line(line).Line("{");
        _depth++;
        return this;
    }

    public CodeText Close(string end = "}")
    {
        _depth--;
        return Line(end);
    }

    public override string ToString() => _text.ToString();
}
