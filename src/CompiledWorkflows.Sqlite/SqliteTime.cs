using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>Times as text in UTC and of one length, so that it sorts as they do.</summary>
internal static class SqliteTime
{
    public static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(SqliteDataReader reader, int column) => DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateTimeOffset? ReadOptional(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : Read(reader, column);
}
