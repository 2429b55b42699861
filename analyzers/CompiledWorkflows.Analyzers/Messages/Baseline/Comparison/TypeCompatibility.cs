using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Tells whether a value that was saved as one type comes back as another with nothing lost. Names of types are not saved with values inside of others.</summary>
/// <param name="recorded">What is recorded of types.</param>
/// <param name="current">What they are now.</param>
internal sealed class TypeCompatibility(ILookup<string, ContractElement> recorded, ILookup<string, CurrentElement> current)
{
    /// <summary>What a type is written as whose first version was a value of another.</summary>
    public const string As = "as ";

    private readonly HashSet<(string, string)> _assumed = [];

    public bool Reads(string saved, string now)
    {
        if (saved == now || !_assumed.Add((saved, now)))
        {
            // A type that contains itself is compatible if the rest of it is.
            return true;
        }

        var reads = ReadsOther(saved, now);
        _ = _assumed.Remove((saved, now));
        return reads;
    }

    private bool ReadsOther(string saved, string now)
    {
        if (current[now].Any(part => part.Element.Kind == ElementKind.Type && part.Element.Value == As + saved))
        {
            return true;
        }

        if (PlainTypes.Widens(Integer(saved), Integer(now)))
        {
            return true;
        }

        if (TypeText.Nullable(now) is { } present)
        {
            return Reads(TypeText.Nullable(saved) ?? saved, present);
        }

        if (TypeText.Collection(saved) is { } before && TypeText.Collection(now) is { } after)
        {
            return before.Family.CanBecome(after.Family) && before.Elements.Count == after.Elements.Count && before.Elements.Zip(after.Elements, Reads).All(reads => reads);
        }

        return ReadsShape(saved, now);
    }

    /// <summary>Whether what is recorded of one type is all there in the other, and the other needs nothing more.</summary>
    private bool ReadsShape(string saved, string now)
    {
        var parts = recorded[saved].Where(part => part.Kind != ElementKind.FormerName).ToList();
        var present = current[now].Where(part => part.Element.Kind != ElementKind.FormerName).ToDictionary(part => part.Element with { Owner = "", Value = "" });
        return parts.Exists(part => part.Kind == ElementKind.Type)
            && parts.All(part => present.TryGetValue(part with { Owner = "", Value = "" }, out var other)
                && (part.Kind is ElementKind.Type or ElementKind.Constant ? part.Value == other.Element.Value : Reads(part.Value, other.Element.Value)))
            && present.Values.All(part => !part.IsRequired || parts.Exists(each => each.Kind == part.Element.Kind && each.Name == part.Element.Name));
    }

    /// <summary>The integer that an enum is written as, as the one side or the other knows it.</summary>
    private string Integer(string type) =>
        recorded[type].FirstOrDefault(part => part.Kind == ElementKind.Enum)?.Value
        ?? current[type].FirstOrDefault(part => part.Element.Kind == ElementKind.Enum)?.Element.Value
        ?? type;
}
