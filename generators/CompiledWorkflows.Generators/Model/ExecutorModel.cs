namespace CompiledWorkflows.Generators.Model;

/// <summary>What the generated part of an executor class, or of a base class of executors, is made of.</summary>
internal sealed record ExecutorModel
{
    public required ClassModel Class { get; init; }

    /// <summary>Whether it is an executor itself, and not only a base class of some.</summary>
    public required bool IsExecutor { get; init; }

    /// <summary>The types that its contexts send, its own and inherited, in ordinal order.</summary>
    public EquatableArray<SendModel> Sends { get; init; }

    /// <summary>The state that it declares itself, in ordinal order of the names.</summary>
    public EquatableArray<StateModel> States { get; init; }

    /// <summary>The prefix of the generated members of the nearest base class with state, or <see langword="null"/>.</summary>
    public string? BaseStatePrefix { get; init; }

    /// <summary>The prefix of its own generated members for state.</summary>
    public required string StatePrefix { get; init; }

    /// <summary>Whether others can derive from it and its source declares state: even where none of it can be saved, their parts count on its part.</summary>
    public bool OffersState { get; init; }

    /// <summary>Why some of that state cannot be saved, in words, or <see langword="null"/>. Classes of other assemblies do not see the member, so saving it says so.</summary>
    public string? StateProblem { get; init; }

    public EquatableArray<ForwarderModel> Forwarders { get; init; }
}
