using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Internal;

/// <summary>Nothing was generated.</summary>
internal static class NothingGenerated
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF9001",
        title: "Nothing was generated",
        messageFormat: "Nothing was generated for '{0}', nor for the rest of this project, because the source generator did not run: "
            + "look for CS8785, CS8032 or CS9057 in the output of the build, use the .NET SDK 10.0.100 or later, and let the project take no analyzer of CompiledWorkflows away",
        category: Categories.Internal,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF9001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
