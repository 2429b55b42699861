// typeof, GetType and nameof for names and comparisons only, default constructors through new(), attributes that nobody reads: all survives trimming.
using System.Diagnostics.CodeAnalysis;
using CompiledWorkflows;

public abstract record Animal(string Name);

public sealed record Dog(string Name) : Animal(Name);

public sealed class Factory<T>
    where T : new()
{
    public T Make() => new();
}

[Executor]
[SuppressMessage("Design", "CA1000", Justification = "Example.")]
public sealed partial class Namer
{
    [Handler]
    public string OnDog(Dog dog) => $"{nameof(Dog)} {dog.GetType().Name} {typeof(Animal).Name} {Is(dog)} {new Factory<List<int>>().Make().Count} {Enum.GetNames<DayOfWeek>().Length}";

    private static bool Is(Animal animal) => animal.GetType() == typeof(Dog);
}

[Workflow("naming")]
[Start<Namer>]
[Output<Namer>]
public sealed partial class Naming;
