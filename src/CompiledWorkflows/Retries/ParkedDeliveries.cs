using System.Buffers;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>How a <see cref="ParkedDelivery"/> is saved: an array of superstep, place, attempts, effect key, and a map of what was recorded.</summary>
internal static class ParkedDeliveries
{
    public static void Write(ref MessagePackWriter writer, ParkedDelivery delivery)
    {
        writer.WriteArrayHeader(5);
        writer.Write(delivery.SuperStep);
        writer.Write(delivery.Delivery);
        writer.Write(delivery.Attempts);
        writer.Write(delivery.EffectKey);
        writer.WriteMapHeader(delivery.Effects.Count);
        foreach (var (key, result) in delivery.Effects)
        {
            writer.Write(key);
            writer.WriteRaw(result);
        }
    }

    public static ParkedDelivery Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != 5)
            throw new MessagePackSerializationException("A handling that waits for its next attempt is not an array of five.");

        var (superStep, delivery, attempts, key) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString());
        var effects = new List<KeyValuePair<string, byte[]>>();
        for (var count = reader.ReadMapHeader(); count > 0; count--)
            effects.Add(new(reader.ReadString() ?? throw new MessagePackSerializationException("The key of an effect is nil."), reader.ReadRaw().ToArray()));
        return new ParkedDelivery(superStep, delivery, attempts, key, effects);
    }
}
