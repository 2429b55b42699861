using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Which analyzers of the SDK are on: what they say, ours need not say again.</summary>
/// <param name="Trim">Those about trimming.</param>
/// <param name="Aot">Those about NativeAOT.</param>
internal sealed record SdkAnalyzers(bool Trim, bool Aot)
{
    public static SdkAnalyzers Of(AnalyzerConfigOptions options) => new(IsOn(options, "EnableTrimAnalyzer"), IsOn(options, "EnableAotAnalyzer"));

    private static bool IsOn(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) && bool.TryParse(value, out var isOn) && isOn;
}
