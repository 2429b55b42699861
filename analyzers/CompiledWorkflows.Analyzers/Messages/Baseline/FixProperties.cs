using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>What a diagnostic tells the fixes.</summary>
internal static class FixProperties
{
    private const string AddedKey = "Added";
    private const string RemovedKey = "Removed";
    private const string DefinitionKey = "Definition";
    private const string FormerNameKey = "FormerName";

    public static ImmutableDictionary<string, string?> Of(ContractChange change)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(AddedKey, string.Join("\n", change.Added))
            .Add(RemovedKey, string.Join("\n", change.Removed));
        return change.Rename is { } rename ? properties.Add(DefinitionKey, rename.Definition).Add(FormerNameKey, rename.FormerName) : properties;
    }

    /// <summary>The lines to be added.</summary>
    public static IEnumerable<ContractElement> Added(Diagnostic diagnostic) => Elements(diagnostic, AddedKey);

    /// <summary>The lines to be taken out.</summary>
    public static IEnumerable<ContractElement> Removed(Diagnostic diagnostic) => Elements(diagnostic, RemovedKey);

    /// <summary>What looks renamed, by its documentation id, and its former name; <see langword="null"/> where nothing does.</summary>
    public static (string Definition, string FormerName)? Rename(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DefinitionKey, out var definition) && diagnostic.Properties.TryGetValue(FormerNameKey, out var former) ? (definition!, former!) : null;

    private static IEnumerable<ContractElement> Elements(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out var lines) ? BaselineFile.Parse(lines ?? "").Elements : [];
}
