// A declared base type covers the derived messages that are sent, through a variable, a cast, a conditional and a null-forgiving expression.
using CompiledWorkflows;
using MessagePack;

[Union(0, typeof(Dog))]
[Union(1, typeof(Cat))]
[MessagePackObject]
public abstract record Animal([property: Key(0)] string Name);

[MessagePackObject]
public sealed record Dog(string Name) : Animal(Name);

[MessagePackObject]
public sealed record Cat(string Name, [property: Key(1)] int Lives) : Animal(Name);

[Executor]
[Sends<Animal>]
public sealed partial class Shelter
{
    [Handler]
    public void OnName(string name, ExecutorContext<Shelter> context)
    {
        context.Send(new Dog(name));
        Animal? found = name.Length > 3 ? new Cat(name, 9) : null;
        if (found is not null)
            context.Send(found);
        context.Send(name.Length > 5 ? new Dog(name) : new Cat(name, 7));
        context.Send((Animal)new Cat(name, 1));
        context.Send(Find(name)!);
    }

    private static Cat? Find(string name) => new(name, name.Length);
}

[Executor]
public sealed partial class Vet
{
    [Handler]
    public string OnCat(Cat cat) => $"{cat.Name} has {cat.Lives} lives";

    [Handler]
    public string OnAnimal(Animal animal) => animal.Name;
}

[Workflow("shelter")]
[Start<Shelter>]
[Edge<Shelter, Vet>]
[Output<Vet>]
public sealed partial class ShelterWorkflow;
