using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A fan-in as declared: which handler takes its sets, and what each source gives to them.</summary>
internal sealed class DeclaredFanIn
{
    private readonly Overloads? _key;

    public DeclaredFanIn(Type workflow, CustomAttributeData attribute, DeclaredNode target, IReadOnlyList<DeclaredNode> sources)
    {
        Target = (DeclaredExecutor)target;
        Gathers = attribute.NamedArguments.Any(argument => argument.MemberName == "Mode" && (int)argument.TypedValue.Value! == (int)FanInMode.Gather);
        _key = Overloads.Find(workflow, attribute.Named<string>("Key"));
        Slots = [.. sources.SelectMany(source => Enumerable.Range(0, source.Replicas).Select(replica => (source, replica)))];
        (Handler, Parameters) = Best([.. Target.Handlers.SelectMany(handler => Match(handler.Messages, 0, 0) is { } parameters ? new[] { (handler, parameters) } : [])]);
    }

    public DeclaredExecutor Target { get; }

    /// <summary>The sources, each of several replicas a source of its own.</summary>
    public IReadOnlyList<(DeclaredNode Node, int Replica)> Slots { get; }

    public bool Gathers { get; }

    public bool HasKey => _key is not null;

    /// <summary>What it shows to make a set.</summary>
    public Feature Feature => Handler is null ? Feature.OneByOne
        : Gathers ? Feature.Gather
        : Lists(Handler) == 0 ? Feature.TypedJoin
        : Lists(Handler) == Handler.Messages.Count ? Feature.ListJoin
        : Feature.MixedJoin;

    /// <summary>The handler that takes a set; <see langword="null"/> where handlers of one message take its messages one by one.</summary>
    private DeclaredHandler? Handler { get; }

    /// <summary>For each slot the parameter that takes it.</summary>
    private List<int> Parameters { get; }

    /// <summary>Whether the fan-in takes a message that a source sends as some type.</summary>
    public bool Takes(int slot, Type sent) => Handler is null
        ? Conversions.Best(Target.Handles, sent) is not null
        : Item(Handler.Messages[Parameters[slot]]).IsAssignableFrom(sent);

    /// <summary>The forms of one message in the order in which they are offered: first the pair, where a handler of one message asks for exactly that.</summary>
    public IReadOnlyList<(Type Type, object Message)> Ordered(IReadOnlyList<(Type Type, object Message)> forms) =>
        forms is [var bare, var pair] && Handler is null && Target.Handles.Contains(pair.Type) ? [pair, bare] : forms;

    /// <summary>The key of a message.</summary>
    public object? Key(Type sent, object message) => _key?.Call(sent, message);

    /// <summary>What reaches the target of one set.</summary>
    /// <param name="set">For each slot its messages with the types that they were sent as.</param>
    public IEnumerable<Mail> Mail(IReadOnlyList<IReadOnlyList<Barrier.Sent>> set)
    {
        if (Handler is null)
        {
            return set.SelectMany(messages => messages).Select(message =>
                new Mail(Target.Handlers.Single(handler => handler.Messages is [var only] && only == Conversions.Best(Target.Handles, message.Type)), [message.Message]));
        }

        return [new Mail(Handler, [.. Handler.Messages.Select((type, parameter) => Argument(type, set.Where((_, slot) => Parameters[slot] == parameter).SelectMany(messages => messages)))])];
    }

    private static object Argument(Type type, IEnumerable<Barrier.Sent> messages)
    {
        if (ListItem(type) is not { } item)
        {
            return messages.Single().Message;
        }

        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var message in messages)
        {
            _ = list.Add(message.Message);
        }

        return list;
    }

    /// <summary>Of the handlers that match, the one with most parameters, then with more specific types, then with most lists.</summary>
    private static (DeclaredHandler?, List<int>) Best(List<(DeclaredHandler Handler, List<int> Parameters)> matching)
    {
        if (matching.Count == 0)
        {
            return (null, []);
        }

        var largest = matching.Where(each => each.Handler.Messages.Count == matching.Max(other => other.Handler.Messages.Count)).ToList();
        var specific = largest.Where(each => largest.TrueForAll(other => Types(each).Zip(Types(other)).All(pair => pair.Second.IsAssignableFrom(pair.First)))).ToList();
        return specific.Single(each => Lists(each.Handler) == specific.Max(other => Lists(other.Handler)));
    }

    private static IEnumerable<Type> Types((DeclaredHandler Handler, List<int> Parameters) matching) =>
        matching.Parameters.Select(parameter => Item(matching.Handler.Messages[parameter]));

    private static int Lists(DeclaredHandler handler) => handler.Messages.Count(message => ListItem(message) is not null);

    private static Type Item(Type parameter) => ListItem(parameter) ?? parameter;

    private static Type? ListItem(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    /// <summary>Gives each slot to a parameter: a list takes as many sources in a row as it can while the rest still matches.</summary>
    private List<int>? Match(IReadOnlyList<Type> parameters, int parameter, int slot)
    {
        if (parameter == parameters.Count)
        {
            return slot == Slots.Count ? [] : null;
        }

        var item = ListItem(parameters[parameter]);
        if (item is null && Gathers)
        {
            return null;
        }

        var most = 0;
        while (slot + most < Slots.Count && (item is not null || most == 0) && Slots[slot + most].Node.Sends.Any(Item(parameters[parameter]).IsAssignableFrom))
        {
            most++;
        }

        for (var count = most; count > 0; count--)
        {
            if (IsWhole(slot + count) && Match(parameters, parameter + 1, slot + count) is { } rest)
            {
                return [.. Enumerable.Repeat(parameter, count), .. rest];
            }
        }

        return null;
    }

    /// <summary>Whether a parameter may end before a slot: all replicas of one source are one parameter's.</summary>
    private bool IsWhole(int slot) => slot == Slots.Count || Slots[slot].Replica == 0;
}
