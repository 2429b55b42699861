// Static read-only tables, constants and a set of words: nothing of them changes, so conditions and handlers may read them.
using System.Collections.Frozen;
using System.Collections.Immutable;
using CompiledWorkflows;

public static class Rates
{
    public const decimal Reduced = 0.07m;

    public static readonly FrozenDictionary<string, decimal> ByCountry =
        new Dictionary<string, decimal> { ["DE"] = 0.19m, ["FR"] = 0.20m }.ToFrozenDictionary();

    public static ImmutableArray<string> Exempt { get; } = ["books", "bread"];
}

public sealed record Sale(string Country, string Kind, decimal Amount);

[Executor]
public sealed partial class Taxes
{
    private static readonly ImmutableHashSet<string> Known = ["DE", "FR"];
    private static readonly decimal[] Steps = [10m, 100m, 1_000m];
    private const int Digits = 2;

    [Handler]
    public Sale OnSale(Sale sale)
    {
        var rate = Rates.ByCountry.GetValueOrDefault(sale.Country, Rates.Reduced);
        var step = Array.FindIndex(Steps, limit => sale.Amount < limit);
        return sale with { Amount = decimal.Round(sale.Amount * (1 + rate) + (Known.Contains(sale.Country) ? 0 : step), Digits) };
    }
}

[Executor]
public sealed partial class Books
{
    [Handler]
    public string OnSale(Sale sale) => $"{sale.Kind} {sale.Amount}";
}

[Workflow("taxes")]
[Start<Taxes>]
[Edge<Taxes, Books>(When = nameof(IsTaxed))]
[Output<Books>]
public sealed partial class TaxWorkflow
{
    private const decimal Least = 0.01m;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static bool IsTaxed(Sale sale) => sale.Amount > Least && !Rates.Exempt.Contains(sale.Kind) && Patience > TimeSpan.Zero;
}
