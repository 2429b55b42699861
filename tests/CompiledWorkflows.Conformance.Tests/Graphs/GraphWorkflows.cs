namespace CompiledWorkflows.Conformance.Tests.Graphs;

/// <summary>Named by the edges from the last to the first, before its executors are declared.</summary>
[Workflow("backwards")]
[Output<Third>]
[Edge<Second, Third>]
[Edge<First, Second>]
[Start<First>]
public sealed partial class Backwards;

[Executor]
public sealed partial class First
{
    [Handler]
    public string OnText(string text) => text + "1";
}

[Executor]
public sealed partial class Second
{
    [Handler]
    public string OnText(string text) => text + "2";
}

[Executor]
public sealed partial class Third
{
    [Handler]
    public string OnText(string text) => text + "3";
}

#pragma warning disable CWF1027 // The build says so, and they run all the same.
/// <summary>Nothing reaches the second, and the third is nothing but an output.</summary>
[Workflow("islands")]
[Start<First>]
[Edge<Second, First>]
[Output<First>]
[Output<Third>]
public sealed partial class Islands;

/// <summary>The start node is in no edge, and the edge is none from it.</summary>
[Workflow("detached-start")]
[Start<First>]
[Edge<Second, Third>]
public sealed partial class DetachedStart;
#pragma warning restore CWF1027

[Workflow("alone")]
[Start<First>]
[Output<First>]
public sealed partial class Alone;

/// <summary>One node that two edges reach.</summary>
[Workflow("diamond")]
[Start<First>]
[Edge<First, Second>]
[Edge<First, Third>]
[Edge<Second, Joint>]
[Edge<Third, Joint>]
[Output<Joint>]
public sealed partial class Diamond;

[Executor]
public sealed partial class Joint
{
    [State] private int _seen;

    [Handler]
    public string OnText(string text) => $"{text}:{++_seen}";
}

public abstract record Animal(string Name);

public sealed record Dog(string Name) : Animal(Name);

public sealed record Cat(string Name) : Animal(Name);

/// <summary>Sends its animals under three types.</summary>
[Executor]
[Sends<Animal>]
[Sends<Dog>]
[Sends<int>]
public sealed partial class Shelter
{
    [Handler]
    public void OnName(string name, ExecutorContext<Shelter> context)
    {
        context.Send(new Dog(name));
        context.Send(new Cat(name));
        context.Send(name.Length);
    }
}

[Executor]
public sealed partial class Vet
{
#pragma warning disable CWF2002 // These runs are never saved.
    [Handler]
    public string OnAnimal(Animal animal) => $"{animal.GetType().Name} {animal.Name}";
#pragma warning restore CWF2002
}

[Executor]
public sealed partial class Anyone
{
#pragma warning disable CWF2001 // These runs are never saved.
    [Handler]
    public string OnAnything(object anything) => $"any {anything}";
#pragma warning restore CWF2001
}

[Executor]
public sealed partial class Groomer
{
    [Handler]
    public string OnDog(Dog dog) => $"groomed {dog.Name}";
}

/// <summary>Subtypes go to a handler of the base type; the number has nowhere to go.</summary>
[Workflow("shelter")]
[Start<Shelter>]
[Edge<Shelter, Vet>]
[Output<Vet>]
public sealed partial class Sheltering;

[Workflow("anything")]
[Start<Shelter>]
[Edge<Shelter, Anyone>]
[Output<Anyone>]
public sealed partial class Anything;

/// <summary>Of what is sent one type is forwarded to two targets, everything but dogs to a third.</summary>
[Workflow("forwarding")]
[Start<Shelter>]
[Edge<Shelter, Groomer>(Of = typeof(Dog))]
[Edge<Shelter, Vet>(Of = typeof(Dog))]
[Edge<Shelter, Anyone>(When = nameof(IsNoDog))]
[Output<Groomer>]
[Output<Vet>]
[Output<Anyone>]
public sealed partial class Forwarding
{
    private static bool IsNoDog(object message) => message is not Dog;
}

[Executor]
public sealed partial class Recorder(List<string> seen)
{
    [Handler]
    public void OnText(string text) => seen.Add(text);
}

/// <summary>What it sends goes to where nothing goes on from.</summary>
[Workflow("dead-end")]
[Start<First>]
[Edge<First, Recorder>]
public sealed partial class DeadEnd;

[RequestPort<int, string>("oracle")]
public sealed partial class Oracle;

/// <summary>Asks the outside by an edge there and gets the answer by an edge back.</summary>
[Executor]
[Sends<int>]
[Sends<string>]
public sealed partial class Seeker
{
    [Handler]
    public void OnQuestion(bool again, ExecutorContext<Seeker> context) => context.Send(again ? 2 : 1);

    [Handler]
    public void OnAnswer(string answer, ExecutorContext<Seeker> context) => context.Send($"heard {answer}");
}

[Workflow("seeking")]
[Start<Seeker>]
[Edge<Seeker, Oracle>]
[Edge<Oracle, Seeker>]
[Output<Seeker, string>]
public sealed partial class Seeking;
