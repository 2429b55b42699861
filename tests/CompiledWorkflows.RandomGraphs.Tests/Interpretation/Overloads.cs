using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>The static methods of a workflow class that have one name, each for another message type.</summary>
internal sealed class Overloads
{
    private readonly List<MethodInfo> _methods;

    private Overloads(List<MethodInfo> methods) => _methods = methods;

    private IEnumerable<Type> Parameters => _methods.Select(Parameter);

    public static Overloads? Find(Type workflow, string? name) => name is null
        ? null
        : new Overloads([.. workflow.GetMember(name, MemberTypes.Method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Cast<MethodInfo>()]);

    /// <summary>The messages sent as a type that a method takes: all of them, only those of a narrower type, or none.</summary>
    public Type? Narrow(Type sent) => Conversions.Best(Parameters, sent) is not null ? sent : Parameters.SingleOrDefault(sent.IsAssignableFrom);

    /// <summary>Asks the method that fits a message of a type best.</summary>
    public object Call(Type type, object message)
    {
        var parameter = Conversions.Best(Parameters, type);
        return _methods.Single(method => Parameter(method) == parameter).Invoke(null, [message])!;
    }

    private static Type Parameter(MethodInfo method) => method.GetParameters()[0].ParameterType;
}
