using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Takes lists of messages from the slots of barriers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SlotSets
{
    /// <summary>Takes the oldest message of each of several slots, in their order.</summary>
    public static IReadOnlyList<T> TakeEach<T>(ZipSlot<T>[] slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        var set = new T[slots.Length];
        for (var i = 0; i < set.Length; i++)
            set[i] = slots[i].Take();
        return set;
    }

    /// <summary>Takes the oldest message of a key from each of several slots, in their order.</summary>
    public static IReadOnlyList<T> TakeEach<TKey, T>(KeyedSlot<TKey, T>[] slots, TKey key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(slots);
        var set = new T[slots.Length];
        for (var i = 0; i < set.Length; i++)
            set[i] = slots[i].Take(key);
        return set;
    }

    /// <summary>Takes all messages of several slots, in their order.</summary>
    public static IReadOnlyList<T> TakeAll<T>(ZipSlot<T>[] slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        var set = new T[slots.Sum(slot => slot.Waiting)];
        var taken = 0;
        foreach (var slot in slots)
        {
            while (slot.Waiting > 0)
                set[taken++] = slot.Take();
        }

        return set;
    }
}
