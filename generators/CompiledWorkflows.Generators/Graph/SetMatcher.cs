namespace CompiledWorkflows.Generators.Graph;

/// <summary>
/// Gives the messages of a fan-in's sources to the parameters of a handler: one source to a message, one or more that follow one another
/// to a list.
/// </summary>
internal static class SetMatcher
{
    /// <summary>
    /// The slots for a handler, or <see langword="null"/> where it cannot take a set. A list takes as many sources as the parameters after
    /// it leave.
    /// </summary>
    public static JoinShape? Match(DeclaredGraph graph, DeclaredFanIn fanIn, int handler)
    {
        var messages = graph.Nodes[fanIn.Target].Handlers[handler].Messages;
        var sources = fanIn.Sources;
        var slots = new List<JoinSlot>();
        var failed = new HashSet<(int Parameter, int Source)>();
        return Match(0) ? new JoinShape(handler, slots) : null;

        // Gives the sources from the first that has no slot yet to the parameters from this one on.
        bool Match(int parameter)
        {
            var first = slots.Count;
            if (parameter == messages.Count)
            {
                return first == sources.Count;
            }

            var message = messages[parameter];
            var (type, most) = message.Element >= 0 ? (message.Element, sources.Count - first) : (message.Type, IsSingle(first) ? 1 : 0);
            var fitting = sources.Skip(first).Take(most).TakeWhile(source => Fits(graph, source, type)).Count();
            for (var taken = failed.Contains((parameter, first)) ? 0 : fitting; taken > 0; taken--)
            {
                slots.AddRange(sources.Skip(first).Take(taken).Select(source => new JoinSlot(source, type, parameter)));
                if (Match(parameter + 1))
                {
                    return true;
                }

                slots.RemoveRange(first, slots.Count - first);
            }

            _ = failed.Add((parameter, first));
            return false;
        }

        bool IsSingle(int source) => !fanIn.Gathers && source < sources.Count && graph.ReplicasOf(sources[source]) == 1;
    }

    /// <summary>Whether a node sends something that is of a type.</summary>
    public static bool Fits(DeclaredGraph graph, int source, int type) => graph.Nodes[source].Sends.Any(sent => graph.Converts(sent, type));
}
