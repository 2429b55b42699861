namespace CompiledWorkflows.Generators.Reporting;

/// <summary>The families of rules; the first digit of an id tells them apart.</summary>
internal static class Categories
{
    public const string Executors = "CompiledWorkflows.Executors";
    public const string Graph = "CompiledWorkflows.Graph";
    public const string Messages = "CompiledWorkflows.Messages";
    public const string Purity = "CompiledWorkflows.Purity";
    public const string Internal = "CompiledWorkflows.Internal";
}
