using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler changes static state of the program.</summary>
internal static class ChangeOfStatic
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0011",
        title: "Handler changes static state",
        messageFormat: "'{0}' changes '{1}', which is static: all runs of the process share it and no checkpoint saves it; use a member with [State], shared state, or an object that the constructor takes",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0011"));

    public static IEnumerable<Diagnostic> Find(Body body, Compilation compilation)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var change in body.Operations.SelectMany(Change.By))
        {
            if (change.Symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
                && change.Symbol is { } member
                && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
                && !EscapingContext.IsBoundToHandler(UnsavedMember.Type(member))
                && !IsMeantForThreads(change, member)
                && !Guards.IsCache(change, member)
                && reported.Add(Members.Definition(member)))
            {
                yield return Diagnostic.Create(Rule, change.Operation.Syntax.GetLocation(), body.Name, $"{member.ContainingType.Short()}.{member.Name}");
            }
        }
    }

    /// <summary>Counters and concurrent collections are made for a whole process, and who uses them knows.</summary>
    private static bool IsMeantForThreads(Change change, ISymbol member) =>
        change.Operation is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "Interlocked" or "Volatile" or "ImmutableInterlocked" } }
        || (change.IsInPlace && MutableCollections.IsConcurrent(UnsavedMember.Type(member)))
        || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");
}
