using System.Globalization;

namespace CompiledWorkflows;

/// <summary>A header as a line that people can read and that begins with the sequence number: numbers parted by spaces. Older lines end before the last two.</summary>
internal static class HeaderText
{
    private const int OldNumbers = 8;
    private const long None = -1;

    public static string Write(CheckpointHeader header, int payloadBytes)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{header.Sequence} {(byte)header.Kind} {header.SuperStep} {header.Timestamp.UtcTicks} {(byte)header.Status} {header.PendingMessages} {header.PendingRequests} {payloadBytes} {header.NextWakeTime?.UtcTicks ?? None} {header.PreviousCheckpoint ?? None}");

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
        if (numbers.Length > OldNumbers)
        {
            header = header with
            {
                NextWakeTime = numbers[8] == None ? null : new DateTimeOffset(numbers[8], TimeSpan.Zero),
                PreviousCheckpoint = numbers[9] == None ? null : numbers[9],
            };
        }

        return new StoredHeader(header, (int)numbers[7]);
    }
}
