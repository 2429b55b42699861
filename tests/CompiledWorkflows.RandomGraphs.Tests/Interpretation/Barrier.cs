namespace CompiledWorkflows.RandomGraphs;

/// <summary>A fan-in of a run: what waits in it for the rest of its set.</summary>
internal sealed class Barrier(DeclaredFanIn fanIn)
{
    private readonly List<(Type Type, object Message, object? Key)>[] _waiting = [.. fanIn.Slots.Select(_ => new List<(Type, object, object?)>())];

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

        _waiting[slot].Add((sent, message, fanIn.Key(sent, message)));
        return true;
    }

    /// <summary>Takes the next complete set.</summary>
    public IReadOnlyList<IReadOnlyList<(Type Type, object Message)>>? TakeSet()
    {
        if (_waiting.Any(messages => messages.Count == 0))
        {
            return null;
        }

        if (fanIn.Gathers)
        {
            List<IReadOnlyList<(Type, object)>> all = [.. _waiting.Select(messages => messages.Select(message => (message.Type, message.Message)).ToList())];
            Array.ForEach(_waiting, messages => messages.Clear());
            return all;
        }

        foreach (var key in _waiting[0].Select(message => message.Key))
        {
            int[] places = [.. _waiting.Select(messages => messages.FindIndex(message => Equals(message.Key, key)))];
            if (!places.Contains(-1))
            {
                return [.. _waiting.Zip(places, (messages, place) => new[] { Take(messages, place) })];
            }
        }

        return null;
    }

    private static (Type Type, object Message) Take(List<(Type Type, object Message, object? Key)> messages, int place)
    {
        var (type, message, _) = messages[place];
        messages.RemoveAt(place);
        return (type, message);
    }
}
