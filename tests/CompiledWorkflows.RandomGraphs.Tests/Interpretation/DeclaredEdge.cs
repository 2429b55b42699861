using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>An edge, a case or an otherwise as declared.</summary>
internal sealed class DeclaredEdge(Type workflow, CustomAttributeData attribute, DeclaredNode source, DeclaredNode target)
{
    private readonly Type? _of = attribute.Named<Type>("Of");
    private readonly Overloads? _when = Overloads.Find(workflow, attribute.Named<string>("When"));
    private readonly Overloads? _route = Overloads.Find(workflow, attribute.Named<string>("Route"));

    public DeclaredNode Source { get; } = source;

    public DeclaredNode Target { get; } = target;

    public bool IsCase { get; } = attribute.Is(typeof(CaseAttribute<,>));

    public bool IsOtherwise { get; } = attribute.Is(typeof(OtherwiseAttribute<,>));

    /// <summary>The type that travels where messages of a type are sent, and the type that the target handles them as.</summary>
    public (Type Carried, Type Handled)? Carries(Type sent)
    {
        var carried = _of is not null && _of != sent ? null : _when is null ? sent : _when.Narrow(sent);
        return carried is not null && Conversions.Best(Target.Handles, carried) is { } handled ? (carried, handled) : null;
    }

    /// <summary>Whether the edge takes a message that its source sends as a type.</summary>
    public bool Takes(Type sent, object message) =>
        Carries(sent) is { } types && types.Carried.IsInstanceOfType(message) && (_when is null || (bool)_when.Call(types.Carried, message));

    /// <summary>The replicas of the target that get a message: the one that the route picks, or all.</summary>
    public IEnumerable<int> Replicas(Type sent, object message)
    {
        if (_route is null)
        {
            return Enumerable.Range(0, Target.Replicas);
        }

        var picked = (int)_route.Call(Carries(sent)!.Value.Carried, message) % Target.Replicas;
        return [picked < 0 ? picked + Target.Replicas : picked];
    }
}
