namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Which plain types are written so that another reads the same value.</summary>
internal static class PlainTypes
{
    private static readonly Dictionary<string, string> Wider = new(StringComparer.Ordinal)
    {
        ["sbyte"] = "short int long float double",
        ["byte"] = "short ushort int uint long ulong float double",
        ["short"] = "int long float double",
        ["ushort"] = "int uint long ulong float double",
        ["int"] = "long double",
        ["uint"] = "long ulong double",
        ["char"] = "ushort int uint long ulong",
        ["float"] = "double",
        ["System.Half"] = "float double",
        ["System.Guid"] = "string",
        ["System.Uri"] = "string",
        ["System.Text.StringBuilder"] = "string",
        ["string"] = "System.Text.StringBuilder",
    };

    /// <summary>Whether every value of the one type comes back as the same value of the other.</summary>
    public static bool Widens(string saved, string now) => saved == now || (Wider.TryGetValue(saved, out var wider) && wider.Split(' ').Contains(now));
}
