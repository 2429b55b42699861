using System.Runtime.CompilerServices;
using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds the handlers of a class and of its base classes, and what is declared beside each.</summary>
internal static class HandlerParser
{
    /// <summary>What was read of each class, for its own part, for each workflow that has it as a node and for analyzers. It goes with its compilation.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Reading> Known = new();

    /// <summary>The handlers in ordinal order of their message types, so that the order of files and parts does not show.</summary>
    public static IReadOnlyList<ParsedHandler> Parse(INamedTypeSymbol executor, List<GraphProblem> problems)
    {
        // Where a type is named it is another object each time, but for its annotation.
        var reading = Known.GetValue((INamedTypeSymbol)executor.WithNullableAnnotation(NullableAnnotation.None), Read);
        problems.AddRange(reading.Problems);
        return reading.Handlers;
    }

    private static Reading Read(INamedTypeSymbol executor)
    {
        var problems = new List<GraphProblem>();
        var handlers = Methods(executor, KnownTypes.Handler, problems);
        var compensations = Methods(executor, KnownTypes.Compensation, problems);
        foreach (var compensation in compensations.Where(each => !handlers.Any(handler => handler.Key == each.Key)))
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.CompensationOfNothing, SiteOf.Symbol(compensation.Method),
                executor.Short(), compensation.Method.Name, string.Join(", ", compensation.Messages.Select(TypeNames.Short))));
        }

        var policies = new PolicyParser(executor, problems);
        return new Reading(
            [
                .. handlers
                    .Select(handler => handler with { Compensation = compensations.FirstOrDefault(each => each.Key == handler.Key) })
                    .Select(handler => handler with { Policy = policies.Parse(handler) }),
            ],
            problems);
    }

    private static List<ParsedHandler> Methods(INamedTypeSymbol executor, string attribute, List<GraphProblem> problems)
    {
        var handlers = new List<ParsedHandler>();
        var overridden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var type = executor; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is not IMethodSymbol method || !method.Has(attribute) || ForwarderParser.IsReplaced(method, executor))
                {
                    continue;
                }

                for (var hidden = method.OverriddenMethod; hidden is not null; hidden = hidden.OverriddenMethod)
                {
                    overridden.Add(hidden);
                }

                if (!overridden.Contains(method) && HandlerSignature.Read(executor, method, attribute == KnownTypes.Compensation, problems) is { } handler)
                {
                    handlers.Add(handler);
                }
            }
        }

        handlers.Sort((left, right) => Compare(left, right));
        Duplicates(executor, handlers, problems);
        return handlers;
    }

    private static int Compare(ParsedHandler left, ParsedHandler right)
    {
        var byMessages = string.CompareOrdinal(left.Key, right.Key);
        return byMessages != 0 ? byMessages : string.CompareOrdinal(left.Method.Name, right.Method.Name);
    }

    private static void Duplicates(INamedTypeSymbol executor, List<ParsedHandler> handlers, List<GraphProblem> problems)
    {
        foreach (var group in handlers.GroupBy(handler => handler.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.DuplicateHandler, SiteOf.Symbol(group.Last().Method),
                [executor.Short(), string.Join(", ", group.First().Messages.Select(TypeNames.Short)), .. group.Select(handler => handler.Method.Name)]));
        }
    }

    private sealed record Reading(IReadOnlyList<ParsedHandler> Handlers, IReadOnlyList<GraphProblem> Problems);
}
