namespace OrderProcessing;

/// <summary>What the command line says.</summary>
internal sealed record Options(string Orders, string State, string? Answer, TimeSpan TimePerLine, bool List)
{
    public const string Usage = """
        usage: OrderProcessing [--orders DIR] [--state DIR] [--answer yes|no] [--time-per-line MS] [--list]

        Processes every order file of a folder. Kill it whenever you like and start it again: it continues.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <returns><see langword="null"/> where they make no sense.</returns>
    public static Options? Parse(ReadOnlySpan<string> args)
    {
        var options = new Options(Path.Combine(AppContext.BaseDirectory, "orders"), "order-state", null, TimeSpan.FromMilliseconds(400), false);
        while (args is not [])
        {
            switch (args)
            {
                case ["--orders", var folder, ..]:
                    options = options with { Orders = folder };
                    break;
                case ["--state", var folder, ..]:
                    options = options with { State = folder };
                    break;
                case ["--answer", "yes" or "no", ..]:
                    options = options with { Answer = args[1] };
                    break;
                case ["--time-per-line", var milliseconds, ..] when int.TryParse(milliseconds, out var time) && time >= 0:
                    options = options with { TimePerLine = TimeSpan.FromMilliseconds(time) };
                    break;
                case ["--list", ..]:
                    options = options with { List = true };
                    args = args[1..];
                    continue;
                default:
                    return null;
            }

            args = args[2..];
        }

        return options;
    }
}
