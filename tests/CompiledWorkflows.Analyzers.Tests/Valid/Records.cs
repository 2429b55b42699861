// Messages as records of all kinds: positional, with private setters, required and init members, computed ones, inheritance, structs.
using CompiledWorkflows;

public record Person(string Name)
{
    public required int Age { get; init; }

    public string? Nickname { get; set; }

    public string Shown => Nickname ?? Name;

    public virtual bool IsAdult => Age >= 18;
}

public sealed record Employee(string Name, decimal Salary) : Person(Name)
{
    public override bool IsAdult => true;
}

public readonly record struct Place(double Latitude, double Longitude)
{
    public static Place Nowhere => default;

    public bool IsNorth => Latitude > 0;
}

public sealed partial record Visit(Employee Who, Place Where)
{
    public int Count { get; private set; }

    private string Secret { get; set; } = "";

    public Visit Again(string secret) => this with { Count = Count + 1, Secret = Secret + secret };
}

[Executor]
public sealed partial class Visitor
{
    [State] private Visit? _last;

    [Handler]
    public Visit OnEmployee(Employee employee) => _last = (_last ?? new Visit(employee, Place.Nowhere)).Again(employee.Shown);
}

[Workflow("visiting")]
[Start<Visitor>]
[Output<Visitor>]
public sealed partial class Visiting;
