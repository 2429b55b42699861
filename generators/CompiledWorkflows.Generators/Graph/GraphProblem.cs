using System.Globalization;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Something about a declaration that is wrong, or that its author should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Site">Which declaration it is about.</param>
/// <param name="Names">The names that a message about it needs.</param>
internal sealed record GraphProblem(GraphProblemKind Kind, Site Site, EquatableArray<string> Names)
{
    public static GraphProblem Of(GraphProblemKind kind, Site site, params string[] names) => new(kind, site, names.ToEquatableArray());

    /// <summary>The problem in words, as one or more sentences.</summary>
    public string Describe()
    {
        var text = string.Format(CultureInfo.InvariantCulture, Kind.Format(), Arguments());
        return text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
    }

    /// <summary>What the placeholders of the kind's text stand for.</summary>
    public object[] Arguments()
    {
        var format = Kind.Format();
        var arguments = new List<object>();
        for (var index = 0; format.Contains($"{{{index}}}"); index++)
        {
            var isLast = !format.Contains($"{{{index + 1}}}");
            var argument = isLast ? string.Join("', '", Names.Skip(index)) : Names[index];
            arguments.Add(index == 0 && format.StartsWith("{0}", StringComparison.Ordinal) ? Capitalized(argument) : argument);
        }

        return [.. arguments];
    }

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
