namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Where a single message may get to, whatever else a fan-in waits for.</summary>
internal static class Search
{
    /// <summary>The ways that can be gone one after the other, beginning with some.</summary>
    public static HashSet<Way> From(FlowGraph flow, IEnumerable<Way> first, Func<Way, bool> isOpen)
    {
        var found = new HashSet<Way>();
        var next = new Queue<Way>(first.Where(isOpen));
        while (next.Count > 0)
        {
            var way = next.Dequeue();
            if (found.Add(way) && way.To >= 0)
            {
                foreach (var further in flow.From(way.To).Where(isOpen))
                {
                    next.Enqueue(further);
                }
            }
        }

        return found;
    }

    /// <summary>Whether one of some ways leads into a source of a barrier.</summary>
    public static bool HasSlot(this HashSet<Way> ways, int join, int slot) => ways.Any(way => way.Route.Join == join && way.Route.Slot == slot);
}
