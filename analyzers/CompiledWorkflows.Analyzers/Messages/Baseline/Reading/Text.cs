namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>How types are written in a baseline.</summary>
internal static class Text
{
    /// <summary>The name of a type as generated code has it, without the alias that begins it.</summary>
    public static string Plain(string name) => name.Replace("global::", "");
}
