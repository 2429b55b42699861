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

    /// <summary>What it shows to carry a message.</summary>
    public List<Feature> Features =>
    [
        .. _when is null ? [] : new[] { Feature.Condition },
        .. IsCase ? [Feature.Case] : IsOtherwise ? new[] { Feature.Otherwise } : [],
        .. _route is null || Target.Replicas == 1 ? [] : new[] { Feature.Route },
        .. Target.Replicas == 1 ? [] : new[] { Feature.SeveralReplicas },
    ];

    /// <summary>The type that travels where messages of a type are sent, and the type that the target handles them as.</summary>
    public (Type Carried, Type Handled)? Carries(Type sent)
    {
        var carried = _of is not null && _of != sent ? null : _when is null ? sent : _when.Narrow(sent);
        return carried is not null && Conversions.Best(Target.Handles, carried) is { } handled ? (carried, handled) : null;
    }

    /// <summary>
    /// The one of the forms of what a port sends in which it travels: the response with its request to a target that asks for exactly that or
    /// takes nothing else. The condition is about the form that it takes: it may be asked about a bare request that travels with its id.
    /// </summary>
    public (Type Type, object Message)? Choose((Type Type, object Message) bare, (Type Type, object Message) pair)
    {
        if (Source is DeclaredInnerPort && Target.Handles.Contains(pair.Type) && _when?.Narrow(bare.Type) is { } narrowed)
        {
            return narrowed.IsInstanceOfType(bare.Message) && (bool)_when.Call(narrowed, bare.Message) ? pair : null;
        }

        var chosen = Carries(pair.Type) is { } carried && (carried.Handled == pair.Type || Carries(bare.Type) is null) ? pair : bare;
        return Takes(chosen.Type, chosen.Message) ? chosen : null;
    }

    /// <summary>The type that the target handles a message as that is sent as a type.</summary>
    public Type Handled(Type sent) => Carries(sent)?.Handled ?? sent;

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

        var picked = (int)_route.Call(Carries(sent)?.Carried ?? sent, message) % Target.Replicas;
        return [picked < 0 ? picked + Target.Replicas : picked];
    }
}
