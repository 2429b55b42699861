using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>The use of a method of the workflow class by a declaration that names it.</summary>
/// <param name="Role">What the method is for, in a word or two.</param>
/// <param name="Name">Its name.</param>
/// <param name="Site">Where the declaration names it.</param>
/// <param name="Declaration">The declaration in words.</param>
/// <param name="Signature">What it must take and return, in words.</param>
/// <param name="Methods">The methods of that name.</param>
internal sealed record MethodUse(string Role, string Name, Site Site, string Declaration, string Signature, EquatableArray<DeclaredMethod> Methods)
{
    public static MethodUse Condition(string name, Site site, string declaration, EquatableArray<DeclaredMethod> methods) =>
        new("condition", name, site, declaration, "take the message and return bool", methods);

    public static MethodUse Route(string name, Site site, string declaration, EquatableArray<DeclaredMethod> methods) =>
        new("route", name, site, declaration, "take the message and return int", methods);

    public static MethodUse Key(string name, Site site, string declaration, EquatableArray<DeclaredMethod> methods) =>
        new("key", name, site, declaration, "take the message and return its key", methods);

    public static MethodUse Initial(string name, Site site, string type, EquatableArray<DeclaredMethod> methods) =>
        new("initial value", name, site, $"the shared state '{type}'", $"take nothing and return '{type}'", methods);

    public static MethodUse Merge(string name, Site site, string type, EquatableArray<DeclaredMethod> methods) =>
        new("merge", name, site, $"the shared state '{type}'", $"take three values of '{type}', as they were before, are merged and were written, and return one", methods);

    /// <summary>The types of messages that can be given to it.</summary>
    public IReadOnlyList<int> Parameters => [.. Methods.Where(method => method.IsUsable).Select(method => method.Parameter).Distinct()];

    /// <summary>The types of what it returns, where that is for the declaration to choose.</summary>
    public IReadOnlyList<int> Results => [.. Methods.Where(method => method.IsUsable).Select(method => method.Result).Distinct()];

    /// <summary>Whether what it returns may be <see langword="null"/>.</summary>
    public bool ResultCanBeNull => Methods.Any(method => method is { IsUsable: true, ResultCanBeNull: true });

    /// <summary>Whether there is a method that can be called; otherwise says why not.</summary>
    public bool Check(List<GraphProblem> problems)
    {
        if (Methods.Any(method => method.IsUsable))
        {
            return true;
        }

        problems.Add(Methods.IsEmpty ? GraphProblem.Of(GraphProblemKind.MethodMissing, Site, Role, Name, Declaration)
            : Methods.Any(method => method.HasSignature) ? GraphProblem.Of(GraphProblemKind.MethodNotStatic, Site, Role, Name, Declaration)
            : GraphProblem.Of(GraphProblemKind.MethodSignature, Site, Role, Name, Declaration, Signature));
        return false;
    }

    /// <summary>The parameter type of the overload that takes a message of some type best; where there is none such, says why not.</summary>
    public int? Choose(DeclaredGraph graph, int message, List<GraphProblem> problems)
    {
        var fitting = Parameters.Where(parameter => graph.Converts(message, parameter)).ToList();
        var best = Specificity.Best(graph, fitting);
        if (best is null)
        {
            problems.Add(fitting.Count > 0
                ? Ambiguous(graph, message)
                : GraphProblem.Of(GraphProblemKind.MethodDoesNotFit, Site, Role, Name, Declaration, graph.Types[message].Name));
        }

        return best;
    }

    public GraphProblem Ambiguous(DeclaredGraph graph, int message) =>
        GraphProblem.Of(GraphProblemKind.AmbiguousMethod, Site, Role, Name, Declaration, graph.Types[message].Name);
}
