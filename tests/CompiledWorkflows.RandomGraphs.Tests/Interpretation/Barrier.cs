namespace CompiledWorkflows.RandomGraphs;

/// <summary>A fan-in of a run: what waits in it for the rest of its set.</summary>
internal sealed class Barrier(DeclaredFanIn fanIn)
{
    private readonly List<Sent>[] _waiting = [.. fanIn.Slots.Select(_ => new List<Sent>())];
    private int _arrivals;

    public DeclaredFanIn Declared => fanIn;

    public bool HasLeftOver => _waiting.Any(messages => messages.Count > 0);

    /// <summary>Offers a message of a source.</summary>
    /// <returns>Whether the fan-in takes it.</returns>
    public bool Offer(DeclaredNode source, int replica, Type sent, object message)
    {
        var slot = fanIn.Slots.Index().First(each => each.Item.Node == source && each.Item.Replica == replica).Index;
        if (!fanIn.Takes(slot, sent))
        {
            return false;
        }

        _waiting[slot].Add(new Sent(_arrivals++, sent, message, fanIn.Key(sent, message)));
        return true;
    }

    /// <summary>Takes the complete sets in order.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<Sent>>> TakeSets()
    {
        if (fanIn.Gathers)
        {
            if (_waiting.All(messages => messages.Count > 0))
            {
                yield return [.. _waiting.Select(messages => messages.ToList())];
                Array.ForEach(_waiting, messages => messages.Clear());
            }

            yield break;
        }

        // Without keys all messages have the same one.
        foreach (var key in _waiting.SelectMany(messages => messages).Select(message => message.Key).Distinct().Where(IsComplete).OrderBy(Completion).ToList())
        {
            while (IsComplete(key))
            {
                yield return [.. _waiting.Select(messages => new[] { Take(messages, key) })];
            }
        }
    }

    private bool IsComplete(object? key) => _waiting.All(messages => messages.Exists(message => Equals(message.Key, key)));

    /// <summary>When the last of the sources sent its first message of a key.</summary>
    private int Completion(object? key) => _waiting.Max(messages => messages.First(message => Equals(message.Key, key)).Arrival);

    private static Sent Take(List<Sent> messages, object? key)
    {
        var message = messages.First(each => Equals(each.Key, key));
        _ = messages.Remove(message);
        return message;
    }

    /// <summary>A message that waits, with the type that it was sent as.</summary>
    public sealed record Sent(int Arrival, Type Type, object Message, object? Key);
}
