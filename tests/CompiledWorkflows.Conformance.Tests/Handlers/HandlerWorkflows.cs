namespace CompiledWorkflows.Conformance.Tests.Handlers;

public record Animal(string Name);

public sealed record Dog(string Name) : Animal(Name);

/// <summary>A handler for each kind of result, and one for what no other takes.</summary>
[Executor]
public sealed partial class Clerk
{
    [Handler]
    public void OnTruth(bool truth)
    {
    }

    [Handler]
    public string OnNumber(int number) => $"number {number}";

    [Handler]
    public async ValueTask<string?> OnText(string text)
    {
        await Task.Yield();
        return text.Length == 0 ? null : $"text {text}";
    }

    [Handler]
    public ValueTask OnNothing(char nothing) => default;

    [Handler]
    public async Task<Animal> OnDog(Dog dog)
    {
        await Task.Yield();
        return dog;
    }

#pragma warning disable CWF2001 // These runs are never saved.
    [Handler]
    public string OnAnythingElse(object other) => $"other {other.GetType().Name}";
#pragma warning restore CWF2001
}

/// <summary>Sends a message of each type, one of which nobody but the catch-all handles.</summary>
[Executor]
[Sends<bool>]
[Sends<int>]
[Sends<string>]
[Sends<char>]
[Sends<Dog>]
[Sends<long>]
public sealed partial class Post
{
    [Handler]
    public void OnText(string text, ExecutorContext<Post> context)
    {
        context.Send(true);
        context.Send(7);
        context.Send(text);
        context.Send('c');
        context.Send(new Dog(text));
        context.Send(8L);
    }
}

/// <summary>Handles an animal, whatever it is.</summary>
[Executor]
public sealed partial class Vet
{
    [Handler]
    public string OnAnimal(Animal animal) => $"{animal.GetType().Name} {animal.Name}";
}

[Workflow("office")]
[Start<Post>]
[Edge<Post, Clerk>]
[Edge<Clerk, Vet>]
[Output<Clerk, string>]
[Output<Vet>]
public sealed partial class Office;

/// <summary>Its results go on, and nothing of them leaves the workflow.</summary>
[Workflow("closed-office")]
[Start<Clerk>]
[Edge<Clerk, Vet>(Of = typeof(Animal))]
public sealed partial class ClosedOffice;

[Sends<string>]
public abstract partial class Polite
{
    [Handler]
    public virtual string OnNumber(int number) => $"please {number}";

    [Handler]
    public void OnTruth(bool truth, ExecutorContext<Polite> context) => context.Send($"thanks {truth}");
}

/// <summary>Replaces one handler, keeps the other, and declares one more type to send.</summary>
[Executor]
[Sends<long>]
public sealed partial class Loud : Polite
{
    public override string OnNumber(int number) => $"NOW {number}";
}

/// <summary>The other part of the class has another handler.</summary>
public sealed partial class Loud
{
    [Handler]
    public void OnText(string text, ExecutorContext<Loud> context) => context.Send((long)text.Length);
}

[Workflow("loud")]
[Start<Loud>]
[Output<Loud>]
public sealed partial class LoudWorkflow;

[Workflow("surgery")]
[Start<Vet>]
[Output<Vet>]
public sealed partial class Surgery;
