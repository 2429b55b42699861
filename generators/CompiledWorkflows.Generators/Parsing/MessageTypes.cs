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
        var graph = reading.Model.Graph;
        var places = SavedTypes.Places(reading.Declared, graph).Distinct().ToLookup(place => ShowsItself(NodeOf(place.Site)));
        var found = places[false].SelectMany(place => codecs.Check(reading.TypeOf(place.Type)), (place, problem) => (place.Site, problem)).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        // What is said at a class is not said again of the same type elsewhere.
        var said = new HashSet<object>(places[true].SelectMany(place => codecs.Check(reading.TypeOf(place.Type))).Select(Mistake));
        foreach (var (site, problem) in found)
        {
            if (said.Add(Mistake(problem)) && !IsSaidOfDefinition(NodeOf(site), compilation, cancellation))
            {
                yield return (site, problem);
            }
        }

        INamedTypeSymbol? NodeOf(Site site) => WaitingMessages.NodeOf(site, graph) is var node and >= 0 ? reading.ClassOf(node) as INamedTypeSymbol : null;

        bool ShowsItself(INamedTypeSymbol? node) => node is not null && BaseRules.IsDeclaredHere(node, compilation) && !TypeArguments.All(node).Any();
    }

    private static object Mistake(TypeProblem problem) => problem.Mistake ?? (problem.Kind, problem.Path);

    /// <summary>Whether it is said of a generic class, whatever its type arguments are, that its messages cannot be saved.</summary>
    private static bool IsSaidOfDefinition(INamedTypeSymbol? node, Compilation compilation, CancellationToken cancellation) =>
        node is not null
        && BaseRules.IsDeclaredHere(node, compilation)
        && Check(node.OriginalDefinition, StateTypes.Codecs(node.OriginalDefinition, compilation, cancellation)).Any();
}
