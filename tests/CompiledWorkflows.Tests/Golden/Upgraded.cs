namespace CompiledWorkflows.Tests.Golden;

/// <summary>A weight in its third version.</summary>
public readonly record struct Load(int Grams)
{
    [Upgrade(1)]
    internal static LoadInKilograms FromPounds(LoadInPounds old) => new(old.Pounds / 2);

    [Upgrade(2)]
    internal static Load FromKilograms(LoadInKilograms old) => new(old.Kilograms * 1000);
}

public readonly record struct LoadInPounds(int Pounds);

public readonly record struct LoadInKilograms(int Kilograms);

[Executor]
public sealed partial class Heap
{
    [State] private List<Load> _loads = [];

    [Handler]
    public Load? OnLoad(Load load)
    {
        _loads.Add(load);
        return _loads.Count == 1 ? load : null;
    }

    [Handler]
    public int OnAsked(string question) => _loads.Sum(load => load.Grams);
}

[Executor]
public sealed partial class Doubling
{
    [Handler]
    public Load OnLoad(Load load) => new(load.Grams * 2);
}

/// <summary>Keeps values that are saved with their version: in messages and in state.</summary>
[Workflow("loads")]
[Start<Heap>]
[Edge<Heap, Doubling>]
[Edge<Doubling, Heap>]
[Output<Heap, int>]
public sealed partial class Loads;
