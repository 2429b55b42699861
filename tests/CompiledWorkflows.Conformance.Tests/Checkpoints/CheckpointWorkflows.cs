namespace CompiledWorkflows.Conformance.Tests.Checkpoints;

public sealed record Item(string Name, decimal Price, Item? Spare = null);

/// <summary>A message of many types.</summary>
public sealed record Cargo
{
    public static Cargo Example { get; } = new()
    {
        Items = [new("desk", 99.90m, new("leg", 5m)), new("chair", 49m)],
        Stops = new Dictionary<string, DateTimeOffset> { ["Oslo"] = new(2026, 8, 7, 10, 30, 0, TimeSpan.FromHours(2)) },
        Day = new DateOnly(2026, 8, 7),
        Duration = TimeSpan.FromMinutes(95),
        Seal = Guid.Parse("5eb3eb74-5000-4000-8000-000000000001"),
        Bytes = [0, 1, 254, 255],
        Size = (2, 3.5, "m"),
        Tags = ["fragile", "ünïcödé"],
    };

    public required IReadOnlyList<Item> Items { get; init; }

    public required Dictionary<string, DateTimeOffset> Stops { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeSpan Duration { get; init; }

    public required Guid Seal { get; init; }

    public required byte[] Bytes { get; init; }

    public required (int Width, double Height, string Unit) Size { get; init; }

    public required HashSet<string> Tags { get; init; }
}

[RequestPort<Cargo, Cargo>("inspection")]
public sealed partial class Inspection;

/// <summary>Keeps a cargo as state while another is asked about.</summary>
[Executor]
[Sends<Cargo>]
public sealed partial class Gate
{
    [State] private Cargo? _kept;

    [Handler]
    public Cargo OnCargo(Cargo cargo) => _kept = cargo;

    [Handler]
    public void OnInspected(Response<Cargo, Cargo> inspected, ExecutorContext<Gate> context)
    {
        context.Send(_kept!);
        context.Send(inspected.Request);
        context.Send(inspected.Value);
    }
}

[Workflow("customs")]
[Start<Gate>]
[Edge<Gate, Inspection>]
[Edge<Inspection, Gate>]
[Output<Gate>]
public sealed partial class Customs;
