using System.CodeDom.Compiler;
using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>An executor as its class declares it, base classes included.</summary>
internal sealed class DeclaredExecutor : DeclaredNode
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly List<Type> _declaredSends = [];

    public DeclaredExecutor(Type type, string id)
        : base(type, id)
    {
        for (var current = type; current != typeof(object); current = current.BaseType!)
        {
            Handlers.AddRange(current.GetMethods(Declared).Where(IsHandler).Select(method => new DeclaredHandler(method)));
            _declaredSends.AddRange(Attributes.All(current).Where(attribute => attribute.Is(typeof(SendsAttribute<>))).Select(attribute => attribute.Argument(0)));
        }
    }

    public List<DeclaredHandler> Handlers { get; } = [];

    public override IReadOnlyList<Type> Handles => [.. Handlers.Where(handler => handler.Messages.Count == 1).Select(handler => handler.Messages[0])];

    public override IReadOnlyList<Type> Sends => [.. _declaredSends.Concat(Handlers.Select(handler => handler.Sends).OfType<Type>()).Distinct()];

    private static bool IsHandler(MethodInfo method) => method.IsDefined(typeof(HandlerAttribute)) && !method.IsDefined(typeof(GeneratedCodeAttribute));

    /// <summary>What <c>context.Send</c> sends a message as: the best of the declared types.</summary>
    public Type SentAs(Type type) => Conversions.Best(_declaredSends, type) ?? throw new InvalidOperationException($"{Class} cannot send {type}.");
}
