using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>
/// The barrier of a fan-in before one node, in one run: it keeps what has come from each source until a set is complete. Sets are made
/// at the end of a superstep, and wait in the node's inbox like any message from then on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Join : SavedPart
{
    private readonly List<JoinSlot> _slots = [];
    private readonly string _sources;

    private protected Join(Node target, string sources)
    {
        _sources = sources;
        Target = target;
        Barrier = target.Graph.Barrier;
        Ordinal = Barrier.Joins.Count;
        Barrier.Add(this);
    }

    /// <summary>The node that handles the sets.</summary>
    internal Node Target { get; }

    internal SuperStepBarrier Barrier { get; }

    /// <summary>The join's place among the run's, in declaration order.</summary>
    internal int Ordinal { get; }

    /// <summary>Whether something has come or gone since a checkpoint last held it.</summary>
    internal bool IsTouched { get; set; }

    /// <summary>The join's identity in checkpoints: its sources and its target.</summary>
    internal string Key => field ??= $"{_sources}>{Target.Key}";

    internal sealed override string Section => field ??= Sections.JoinPrefix + Key;

    /// <summary>Whether messages wait for the rest of their set.</summary>
    internal sealed override bool HasContent => _slots.Exists(slot => slot.Waiting > 0);

    internal IReadOnlyList<JoinSlot> Slots => _slots;

    /// <summary>The slot of a key, if there is one.</summary>
    internal JoinSlot? FindSlot(string key) => _slots.Find(each => each.Key == key);

    internal virtual void Add(JoinSlot slot) => _slots.Add(slot);

    /// <summary>What waits for the rest of its set, in words; <see langword="null"/> where nothing does.</summary>
    internal string? Describe() => HasContent
        ? $"{string.Join(", ", _slots.Where(slot => slot.Waiting > 0).Select(slot => $"{slot.Waiting} from {slot.Key}"))}; nothing from {string.Join(", ", _slots.Where(slot => slot.Waiting == 0).Select(slot => slot.Key))}"
        : null;

    /// <summary>Makes every set that is complete.</summary>
    internal abstract void FireAll();

    internal sealed override void WriteContent(ref MessagePackWriter writer)
    {
        writer.WriteMapHeader(_slots.Count(slot => slot.Waiting > 0));
        foreach (var slot in _slots)
        {
            if (slot.Waiting == 0)
                continue;

            writer.Write(slot.Key);
            writer.WriteArrayHeader(slot.Waiting);
            slot.Write(ref writer);
        }
    }

    /// <summary>Restores what waits.</summary>
    /// <param name="reader">Stands at the section.</param>
    /// <param name="names">Knows what the sources were called before.</param>
    /// <param name="report">Is told what has no home.</param>
    internal void ReadContent(ref MessagePackReader reader, CheckpointNames names, RestoreReport report)
    {
        for (var slots = reader.ReadMapHeader(); slots > 0; slots--)
        {
            var key = reader.ReadString() ?? "nil";
            var slot = FindSlot(names.Slot(Target, key));
            if (slot is null)
                report.Differs($"messages from '{key}' wait in the fan-in into '{Target.Id}', which no longer waits for them");

            string? reason = null;
            for (var messages = reader.ReadArrayHeader(); messages > 0; messages--)
            {
                if (slot is null)
                    reader.Skip();
                else
                    reason = RestoreReport.Read(ref reader, slot.Read) ?? reason;
            }

            if (reason is not null)
                report.Differs($"messages from '{key}' wait in the fan-in into '{Target.Id}' and cannot be read: {reason}");
        }
    }
}
