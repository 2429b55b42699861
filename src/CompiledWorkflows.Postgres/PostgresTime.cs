using Npgsql;

namespace CompiledWorkflows;

/// <summary>A time in two columns that stand side by side: the server's clock ticks in microseconds, ours ten times as fast.</summary>
internal static class PostgresTime
{
    public static (DateTime Microseconds, short Remainder) Divide(DateTimeOffset time)
    {
        var (microseconds, rest) = Math.DivRem(time.UtcTicks, TimeSpan.TicksPerMicrosecond);
        return (new DateTime(microseconds * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc), (short)rest);
    }

    public static DateTimeOffset Read(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column).AddTicks(reader.GetInt16(column + 1)), TimeSpan.Zero);

    public static DateTimeOffset? ReadOptional(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Read(reader, column);
}
