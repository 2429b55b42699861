namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Where people read about a rule.</summary>
internal static class HelpLinks
{
    private const string Pages = "https://github.com/compiledworkflows/compiledworkflows/blob/main/analyzers/docs/";

    public static string Of(string id) => $"{Pages}{id}.md";
}
