using System.Collections.Immutable;
using System.Reflection;
using CompiledWorkflows.Analyzers.Executors;
using CompiledWorkflows.CodeFixes;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>What the assemblies of analyzers and of fixes offer, found by reflection as a compiler finds it.</summary>
internal static class Rules
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Create<DiagnosticAnalyzer>(typeof(ExecutorAnalyzer).Assembly)];

    public static readonly ImmutableArray<CodeFixProvider> Fixes = [.. Create<CodeFixProvider>(typeof(MakePartialFix).Assembly)];

    /// <summary>Every descriptor once, in the order of the ids; those of the generator included.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Concat(OfGenerator()).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>What is suppressed of what others report, in the order of the ids.</summary>
    public static readonly IReadOnlyList<SuppressionDescriptor> Suppressions =
    [
        .. Analyzers.OfType<DiagnosticSuppressor>().SelectMany(suppressor => suppressor.SupportedSuppressions).OrderBy(suppression => suppression.Id, StringComparer.Ordinal),
    ];

    public static bool IsFixable(string id) => Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<DiagnosticDescriptor> OfGenerator() => typeof(WorkflowGenerator).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static IEnumerable<T> Create<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
