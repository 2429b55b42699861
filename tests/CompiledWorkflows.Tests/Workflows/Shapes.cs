using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows.Tests;

public sealed record Ask(string Kind);

public sealed record AskAsync(string Kind);

public sealed record AskStream(int Items);

/// <summary>Handlers that a derived executor inherits, with a context of the base class.</summary>
[Sends<string>]
public abstract partial class ShapesBase
{
    [Handler]
    public void OnInherited(decimal message, ExecutorContext<ShapesBase> context) => context.Send($"inherited {message}");
}

/// <summary>A handler of every signature and kind of result.</summary>
[Executor]
[Sends<string>]
public sealed partial class Shapes : ShapesBase
{
    [Handler]
    public string? OnValue(string message) => message.Length == 0 ? null : $"value {message}";

    [Handler]
    public int? OnNullableValue(int message) => message < 0 ? null : message + 1;

    [Handler]
    public void OnNothing(bool message, ExecutorContext<Shapes> context) => context.Send($"void {message}");

    [Handler]
    [SuppressMessage("Design", "CA1068:CancellationToken parameters must come last", Justification = "A handler may take them in any order.")]
    public Task OnTask(byte message, CancellationToken cancellationToken, ExecutorContext<Shapes> context)
    {
        context.Send($"task {message} {cancellationToken.IsCancellationRequested}");
        return Task.CompletedTask;
    }

    [Handler]
    public async Task<string?> OnTaskOfValue(short message)
    {
        await Task.Yield();
        return message < 0 ? null : $"task of {message}";
    }

    [Handler]
    public async ValueTask OnValueTask(char message, ExecutorContext<Shapes> context)
    {
        await Task.Yield();
        context.Send($"value task {message}");
    }

    [Handler]
    public ValueTask<string?> OnValueTaskOfValue(long message) => new(message < 0 ? null : $"value task of {message}");

    [Handler]
    public async ValueTask<int?> OnValueTaskOfNullable(float message)
    {
        await Task.Yield();
        return message < 0 ? null : (int)message;
    }

    [Handler]
    public Task<int?> OnTaskOfNullable(double message) => Task.FromResult(message < 0 ? null : (int?)message);

    [Handler]
    public async IAsyncEnumerable<string?> OnStream(AskStream message)
    {
        for (var i = 0; i < message.Items; i++)
        {
            if (i % 2 == 0)
                await Task.Yield();
            yield return i == 1 ? null : $"item {i}";
        }
    }

    [Handler]
    public void OnPlainContext(Guid message, ExecutorContext context) => _ = context.RunId + message;

    /// <summary>Fails in a way of its own.</summary>
    [Handler]
    public Task<string> OnBad(Ask message) => message.Kind switch
    {
        "null task" => null!,
        "faulted task" => Task.FromException<string>(new FormatException("faulted")),
        _ => throw new FormatException("thrown"),
    };

    [Handler]
    public IAsyncEnumerable<string> OnBadStream(AskAsync message) => message.Kind == "null stream" ? null! : FailAsync();

    private static async IAsyncEnumerable<string> FailAsync()
    {
        yield return "first";
        await Task.Yield();
        throw new FormatException("after an item");
    }
}

[Workflow("shapes")]
[Start<Shapes>]
[Output<Shapes>]
public sealed partial class ShapesWorkflow;
