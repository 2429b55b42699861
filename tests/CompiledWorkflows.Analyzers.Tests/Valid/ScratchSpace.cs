// Buffers that are kept to spare memory and made anew for each message: cleared or overwritten before anything reads them.
using System.Text;
using CompiledWorkflows;

[Executor]
public sealed partial class Renderer
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _lines = [];
    private readonly MemoryStream _stream = new();
    private string _current = "";

    [Handler]
    public string OnLines(string[] lines)
    {
        _text.Clear();
        _lines.Clear();
        _current = lines.Length > 0 ? lines[0] : "";
        _stream.SetLength(0);
        _lines.AddRange(lines);
        foreach (var line in _lines)
            _text.Append(line).Append(_current);

        _stream.WriteByte((byte)_text.Length);
        return _text.ToString();
    }
}

[Workflow("rendering")]
[Start<Renderer>]
[Output<Renderer>]
public sealed partial class Rendering;
