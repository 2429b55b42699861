using System.Text;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Builds source text with indentation of four spaces and <c>\n</c> line ends on every platform.</summary>
internal sealed class CodeWriter
{
    private const int IndentWidth = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Ends a line.</summary>
    public CodeWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line, or each line of a text of several (a raw string), at the current indentation. Empty lines stay empty.</summary>
    public CodeWriter Line(string text)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var stop = end < 0 ? text.Length : end;
            if (stop > start && text[stop - 1] == '\r')
            {
                stop--;
            }

            if (stop > start)
            {
                _text.Append(' ', _indent * IndentWidth).Append(text, start, stop - start);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes a header and an opening brace; disposing writes the closing brace and <paramref name="suffix"/>.</summary>
    public Scope Block(string header, string suffix = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indent++;
        return new Scope(this, "}" + suffix);
    }

    /// <summary>Indents what is written until disposal.</summary>
    public Scope Indent()
    {
        _indent++;
        return new Scope(this, null);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block or indentation.</summary>
    internal readonly struct Scope(CodeWriter writer, string? closing) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (closing is not null)
            {
                writer.Line(closing);
            }
        }
    }
}
