namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>The checkpoint contract that a project has now.</summary>
internal sealed class CurrentContract
{
    /// <summary>Every element once.</summary>
    public IReadOnlyList<CurrentElement> Elements { get; init; } = [];

    /// <summary>The ids of workflows that have errors: nobody can tell what they save.</summary>
    public IReadOnlyCollection<string> Unknown { get; init; } = [];

    /// <summary>The executors by their ids, those without state included.</summary>
    public IReadOnlyDictionary<string, Place> Executors { get; init; } = new Dictionary<string, Place>();
}

/// <summary>An element of the contract as the program declares it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Place">What declares it.</param>
internal sealed record CurrentElement(ContractElement Element, Place Place)
{
    /// <summary>The class or member that it is called after, which can tell a former name; empty where that is of another assembly.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Whether a saved value without it cannot be read.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>A place in the source by documentation ids.</summary>
/// <param name="Type">The type; empty for no place in the source.</param>
/// <param name="Symbol">The type again, or a member of it.</param>
internal readonly record struct Place(string Type, string Symbol)
{
    public static Place None => new("", "");

    /// <summary>The type itself, for what is about one of its members.</summary>
    public Place Whole => new(Type, Type);
}
