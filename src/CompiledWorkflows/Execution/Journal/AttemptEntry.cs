using MessagePack;

namespace CompiledWorkflows;

/// <summary>That an attempt of a handler has failed, and what is to come of it.</summary>
/// <param name="Place">Of which message.</param>
/// <param name="Attempts">How many attempts were made.</param>
/// <param name="Due">When the next one is due, in ticks of UTC; <see langword="null"/> where no attempt is left and its compensation follows.</param>
/// <param name="ExceptionType">The full name of what the attempt threw.</param>
/// <param name="Message">Its message.</param>
internal sealed record AttemptEntry(DeliveryPlace Place, int Attempts, long? Due, string ExceptionType, string Message) : JournalEntry
{
    public const string EntryName = "attempt";

    private const int Fields = 7;

    public override string Name => EntryName;

    public override void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(Fields);
        writer.Write(Place.NodeKey);
        writer.Write(Place.SuperStep);
        writer.Write(Place.Delivery);
        writer.Write(Attempts);
        if (Due is { } due)
            writer.Write(due);
        else
            writer.WriteNil();
        writer.Write(ExceptionType);
        writer.Write(Message);
    }

    public static AttemptEntry Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != Fields)
            throw new MessagePackSerializationException($"An attempt is not an array of {Fields}.");

        var place = new DeliveryPlace(Text(ref reader), reader.ReadInt64(), reader.ReadInt32());
        var attempts = reader.ReadInt32();
        var due = reader.TryReadNil() ? default(long?) : TimerReader.ReadDue(ref reader);
        return new AttemptEntry(place, attempts, due, Text(ref reader), Text(ref reader));
    }

    private static string Text(ref MessagePackReader reader) => reader.ReadString() ?? throw new MessagePackSerializationException("A name of an attempt is nil.");
}
