using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A handler as its method declares it.</summary>
internal sealed class DeclaredHandler
{
    private readonly MethodInfo _method;
    private readonly Type? _container;

    public DeclaredHandler(MethodInfo method)
    {
        _method = method;
        Messages = [.. method.GetParameters().Select(parameter => parameter.ParameterType).TakeWhile(type => !IsService(type))];
        var returned = method.ReturnType;
        if (returned.IsGenericType && returned.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>)))
        {
            _container = definition;
            returned = returned.GenericTypeArguments[0];
        }

        Sends = returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask) ? null : Nullable.GetUnderlyingType(returned) ?? returned;
    }

    /// <summary>The types of the messages that it takes.</summary>
    public IReadOnlyList<Type> Messages { get; }

    /// <summary>The type that it sends by returning it; <see langword="null"/> where it returns nothing.</summary>
    public Type? Sends { get; }

    private IEnumerable<Type> Services => _method.GetParameters().Select(parameter => parameter.ParameterType).Skip(Messages.Count);

    public static bool IsReturned(Step step) => step.GetType().GetGenericTypeDefinition() == typeof(Returned<>);

    /// <summary>Calls the handler, or takes its steps where it wants what only the library can make.</summary>
    /// <param name="executor">The instance.</param>
    /// <param name="replica">Which of the executor's replicas it is.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="share">Makes a <see cref="Cell{T}"/> of shared state of some type.</param>
    /// <returns>What it sends, in order, as steps: those that return are known by their class.</returns>
    public async Task<List<Step>> CallAsync(object executor, int replica, IReadOnlyList<object> messages, Func<Type, object> share)
    {
        if (Services.All(type => type == typeof(CancellationToken)))
        {
            object?[] arguments = [.. messages, .. Services.Select(_ => (object)CancellationToken.None)];
            return [.. (await ReturnedAsync(_method.Invoke(executor, arguments))).Where(value => value is not null).Select(value => Returned(value!))];
        }

        // Only the context tells which replica it is.
        var known = Services.Any(typeof(ExecutorContext).IsAssignableFrom) ? replica : 0;
        var steps = _method.DeclaringType!.GetMethod("StepsOf" + _method.Name, BindingFlags.NonPublic | BindingFlags.Instance)!;
        var taken = ((IEnumerable<Step>)steps.Invoke(executor, [.. messages, known, .. Services.Where(IsShared).Select(type => share(type.GenericTypeArguments[0]))])!).ToList();

        // What a handler returns is sent when it returns; what it yields, when it yields it.
        return _container == typeof(IAsyncEnumerable<>) ? taken : [.. taken.Where(step => !IsReturned(step)), .. taken.Where(IsReturned)];
    }

    private static bool IsShared(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shared<>);

    private static bool IsService(Type type) => type == typeof(CancellationToken) || typeof(ExecutorContext).IsAssignableFrom(type) || IsShared(type);

    private Step Returned(object value) => (Step)Activator.CreateInstance(typeof(Returned<>).MakeGenericType(Sends!), value)!;

    private async Task<List<object?>> ReturnedAsync(object? result)
    {
        if (_container == typeof(IAsyncEnumerable<>))
        {
            return await (Task<List<object?>>)typeof(DeclaredHandler).GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(_method.ReturnType.GenericTypeArguments[0]).Invoke(null, [result])!;
        }

        var task = result as Task ?? (result is not null && _method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
            ? (Task)_method.ReturnType.GetMethod("AsTask")!.Invoke(result, null)!
            : null);
        if (task is null)
        {
            return [result];
        }

        await task;
        return [Sends is null ? null : task.GetType().GetProperty("Result")!.GetValue(task)];
    }

    private static async Task<List<object?>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<object?>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
