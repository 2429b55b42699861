using System.Globalization;

namespace OrderService;

/// <summary>What the command line says.</summary>
internal sealed record Settings(string Command)
{
    public string Store { get; init; } = "orders.db";

    public Uri Payments { get; init; } = new("http://127.0.0.1:5071/");

    public int Port { get; init; } = 5071;

    public string Ledger { get; init; } = "ledger.txt";

    public int Orders { get; init; } = 100;

    public int Kills { get; init; } = 3;

    /// <summary>Reads it; <see langword="null"/> where it makes no sense.</summary>
    public static Settings? Read(string[] args)
    {
        if (args.Length % 2 == 0)
            return null;

        Settings? settings = new(args[0]);
        for (var i = 1; i < args.Length; i += 2)
            settings = settings?.With(args[i], args[i + 1]);
        return settings;
    }

    public static int Explain()
    {
        Console.Error.WriteLine("usage: worker [--store PLACE] [--payments URL] [--orders N] | payments [--port N] [--ledger FILE] | status [--store PLACE] | demo [--store PLACE] [--orders N] [--kills N]");
        return 2;
    }

    private Settings? With(string name, string value) => name switch
    {
        "--store" => this with { Store = value },
        "--payments" when Uri.TryCreate(value, UriKind.Absolute, out var payments) => this with { Payments = payments },
        "--ledger" => this with { Ledger = value },
        "--port" when int.TryParse(value, CultureInfo.InvariantCulture, out var port) => this with { Port = port },
        "--orders" when int.TryParse(value, CultureInfo.InvariantCulture, out var orders) => this with { Orders = orders },
        "--kills" when int.TryParse(value, CultureInfo.InvariantCulture, out var kills) => this with { Kills = kills },
        _ => null,
    };
}
