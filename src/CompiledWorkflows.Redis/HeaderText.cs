using System.Globalization;

namespace CompiledWorkflows;

/// <summary>A header as a line that people can read and that begins with the sequence number: numbers parted by spaces.</summary>
internal static class HeaderText
{
    public static string Write(CheckpointHeader header, int payloadBytes)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{header.Sequence} {(byte)header.Kind} {header.SuperStep} {header.Timestamp.UtcTicks} {(byte)header.Status} {header.PendingMessages} {header.PendingRequests} {payloadBytes}");

    public static StoredHeader Read(string text)
    {
        long[] numbers = [.. text.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        var header = new CheckpointHeader
        {
            Sequence = numbers[0],
            Kind = (CheckpointRecordKind)numbers[1],
            SuperStep = numbers[2],
            Timestamp = new DateTimeOffset(numbers[3], TimeSpan.Zero),
            Status = (RunStatus)numbers[4],
            PendingMessages = (int)numbers[5],
            PendingRequests = (int)numbers[6],
        };
        return new StoredHeader(header, (int)numbers[7]);
    }
}
