using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>Shared state of a run: its value, and what has been written in this superstep.</summary>
internal abstract class SharedValue
{
    public abstract Type Type { get; }

    /// <summary>Reads a declaration.</summary>
    public static SharedValue Read(Type workflow, CustomAttributeData attribute) =>
        (SharedValue)Activator.CreateInstance(typeof(SharedValue<>).MakeGenericType(attribute.Argument(0)), Method(workflow, attribute.Named<string>("Initial")), Method(workflow, attribute.Named<string>("Merge")))!;

    /// <summary>The value as a place sees it.</summary>
    public abstract object See(Place place);

    /// <summary>Ends a superstep.</summary>
    /// <param name="places">All places in declaration order.</param>
    public abstract Feature? Commit(IReadOnlyList<Place> places);

    private static MethodInfo? Method(Type workflow, string? name) => name is null ? null : workflow.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic);
}

/// <summary>Shared state of one type.</summary>
internal sealed class SharedValue<T>(MethodInfo? initial, MethodInfo? merge) : SharedValue
{
    private readonly Dictionary<Place, T> _written = [];
    private T _value = initial is not null ? (T)initial.Invoke(null, null)! : typeof(T).IsValueType ? default! : Activator.CreateInstance<T>();

    public override Type Type => typeof(T);

    public override object See(Place place) => new Cell<T>(() => _written.GetValueOrDefault(place, _value), value => _written[place] = value);

    public override Feature? Commit(IReadOnlyList<Place> places)
    {
        var before = _value;
        var writers = places.Where(_written.ContainsKey).ToList();
        if (writers.Count > 1 && merge is null)
        {
            throw new ConflictException(writers[0], writers[1]);
        }

        _value = writers is [var only]
            ? _written[only]
            : writers.Aggregate(before, (merged, writer) => (T)merge!.Invoke(null, [before, merged, _written[writer]])!);
        _written.Clear();
        return writers.Count switch { 0 => null, 1 => Feature.SharedWrite, _ => Feature.SharedMerge };
    }
}

/// <summary>Two places have written shared state that cannot be merged.</summary>
internal sealed class ConflictException(Place first, Place second) : Exception($"{first.Id} and {second.Id} write the same");
