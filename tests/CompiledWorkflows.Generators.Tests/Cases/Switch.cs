// Cases of one source beside a plain edge: per message the first that takes it, by narrowing too; and the same after a request port.
using CompiledWorkflows;

namespace Switching;

public abstract record Animal(string Name);

public sealed record Dog(string Name) : Animal(Name);

public sealed record Cat(string Name, bool IsLarge) : Animal(Name);

[Executor]
[Sends<Animal>]
[Sends<string>]
public sealed partial class Gate
{
    [Handler]
    public void OnName(string name, ExecutorContext<Gate> context) => context.Send(new Dog(name));
}

[Executor]
public sealed partial class Kennel
{
    [Handler]
    public string OnDog(Dog dog) => dog.Name;
}

[Executor]
public sealed partial class Zoo
{
    [Handler]
    public string OnAny(Animal animal) => animal.Name;

    [Handler]
    public string OnName(string name) => name;
}

[RequestPort<string, int>("how-many")]
public sealed partial class HowMany;

[Executor]
public sealed partial class Counter
{
    [Handler]
    public void OnNumber(int number)
    {
    }

    [Handler]
    public void OnAnswer(Response<string, int> answer)
    {
    }
}

[Executor]
public sealed partial class Refuser
{
    [Handler]
    public void OnNumber(int number)
    {
    }
}

[Workflow("switch")]
[Start<Gate>]
[Otherwise<Gate, Zoo>]
[Case<Gate, Zoo>(When = nameof(IsLarge), Label = "large cats")]
[Case<Gate, Kennel>(When = nameof(IsDog))]
[Edge<Gate, HowMany>]
[Otherwise<HowMany, Refuser>]
[Case<HowMany, Counter>(When = nameof(IsSome))]
[Output<Kennel>]
[Output<Zoo>]
public sealed partial class Choice
{
    private static bool IsLarge(Cat cat) => cat.IsLarge;

    private static bool IsDog(Dog dog) => dog.Name.Length > 0;

    private static bool IsSome(Response<string, int> answer) => answer.Value > 0;

    private static bool IsSome(int number) => number > 0;
}
