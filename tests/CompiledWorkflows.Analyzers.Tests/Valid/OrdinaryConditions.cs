// What is written in conditions every day: interpolation, guards, assertions, interface members, hash codes of numbers, static regular expressions.
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Invoice))]
public interface IDocument
{
    string Number { get; }

    bool IsDue(DateOnly on);
}

public sealed record Invoice(string Number, DateOnly Due, int Amount) : IDocument
{
    public bool IsDue(DateOnly on) => Due <= on;
}

[Executor]
public sealed partial class Intake
{
    [Handler] public Invoice OnInvoice(Invoice invoice) => invoice;
}

[Executor]
public sealed partial class Books
{
    [Handler] public void OnInvoice(Invoice invoice) => _ = invoice;
}

[Workflow("documents")]
[Start<Intake>]
[Replicas<Books>(4)]
[Edge<Intake, Books>(When = nameof(IsOpen), Route = nameof(BookOf))]
[Edge<Intake, Books>(When = nameof(IsNumbered), Route = nameof(BookOf))]
[Edge<Intake, Books>(When = nameof(IsListed), Route = nameof(BookOf))]
public sealed partial class Documents
{
    private static readonly Lazy<HashSet<string>> Listed = new(() => new(StringComparer.Ordinal) { "A-1", "A-2" });

    private static bool IsOpen(IDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Debug.Assert(document.Number.Length > 0);
        return document.IsDue(new DateOnly(2026, 1, 1)) && $"{document.Number}-open" != "-open";
    }

    private static bool IsNumbered(Invoice invoice) =>
        Regex.IsMatch(invoice.Number, "^[A-Z]-[0-9]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        && int.Parse(invoice.Number[2..], CultureInfo.InvariantCulture).ToString() == invoice.Number[2..]
        && DateTime.Parse("2026-01-01", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Year == 2026;

    private static bool IsListed(Invoice invoice) => Listed.Value.Contains(invoice.Number) || typeof(Invoice).Name == invoice.Number;

    private static int BookOf(Invoice invoice) => invoice.Amount.GetHashCode() ^ invoice.Due.DayNumber;
}
