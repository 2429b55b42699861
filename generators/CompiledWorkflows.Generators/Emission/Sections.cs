namespace CompiledWorkflows.Generators.Emission;

/// <summary>Parts members by empty lines.</summary>
internal sealed class Sections(CodeWriter writer)
{
    private bool _any;

    public CodeWriter Writer => writer;

    /// <summary>Starts a member: an empty line, except before the first.</summary>
    public CodeWriter Next()
    {
        if (_any)
        {
            writer.Line();
        }

        _any = true;
        return writer;
    }
}
