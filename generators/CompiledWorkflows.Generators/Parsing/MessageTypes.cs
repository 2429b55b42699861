using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds what is wrong with the types of messages that wait for a node, and so are saved.</summary>
internal static class MessageTypes
{
    /// <summary>What is wrong with what the handlers of a class take, its base classes included, with the handler and the number of its parameter.</summary>
    public static IEnumerable<(IMethodSymbol Handler, int Parameter, TypeProblem Problem)> Check(INamedTypeSymbol executor, CodecParser codecs)
    {
        foreach (var handler in HandlerParser.Parse(executor, []))
        {
            for (var parameter = 0; parameter < handler.Messages.Count; parameter++)
            {
                foreach (var problem in codecs.Check(handler.Messages[parameter]))
                {
                    yield return (handler.Method, parameter, problem);
                }
            }
        }
    }

    /// <summary>What is wrong with what a workflow saves and with which of its declarations it has to do, where the nodes themselves do not show it.</summary>
    public static IEnumerable<(Site Site, TypeProblem Problem)> Check(WorkflowReading reading, Compilation compilation, CancellationToken cancellation)
    {
        var codecs = new CodecParser(compilation, cancellation);
        var said = new HashSet<object>();
        var graph = reading.Model.Graph;
        foreach (var (type, site) in SavedTypes.Places(reading.Declared, graph).Distinct())
        {
            var node = site.Kind == SiteKind.Node ? site.Index
                : site is { Kind: SiteKind.FanIn, Detail: "" } ? graph.Joins.First(join => join.Declaration == site.Index).Target
                : -1;
            var problems = codecs.Check(reading.TypeOf(type));
            var isSaid = problems.Count > 0 && node >= 0 && ShowsItself(reading.ClassOf(node), compilation, cancellation);
            foreach (var problem in problems)
            {
                if (said.Add(problem.Mistake ?? (problem.Kind, problem.Path)) && !isSaid)
                {
                    yield return (site, problem);
                }
            }
        }
    }

    /// <summary>Whether what is wrong with the messages of a node is said at its class: it is declared here and they do not depend on type arguments.</summary>
    private static bool ShowsItself(ITypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type is INamedTypeSymbol node
        && BaseRules.IsDeclaredHere(node, compilation)
        && (!TypeArguments.All(node).Any() || Check(node.OriginalDefinition, StateTypes.Codecs(node.OriginalDefinition, compilation, cancellation)).Any());
}
