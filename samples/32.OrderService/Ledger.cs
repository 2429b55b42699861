using System.Globalization;

namespace OrderService;

/// <summary>What was charged: a line for each charge, with its key and its amount.</summary>
internal sealed class Ledger : IAsyncDisposable
{
    private readonly Dictionary<string, int> _charges = [];
    private readonly StreamWriter _file;

    public Ledger(string path)
    {
        foreach (var (key, _) in Read(path))
            _charges[key] = _charges.Count + 1;
        _file = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>The charges in the order they were made.</summary>
    public static IEnumerable<(string Key, decimal Amount)> Read(string path)
        => File.Exists(path) ? File.ReadLines(path).Select(line => line.Split(' ')).Select(parts => (parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture))) : [];

    /// <summary>Charges an amount, unless the key is known.</summary>
    /// <returns>The number of the charge.</returns>
    public int Charge(string key, decimal amount)
    {
        if (_charges.TryGetValue(key, out var known))
            return known;

        _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key} {amount}"));
        return _charges[key] = _charges.Count + 1;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
