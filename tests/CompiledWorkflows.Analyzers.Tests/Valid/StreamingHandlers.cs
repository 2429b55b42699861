// Handlers that stream: with and without [EnumeratorCancellation], forwarding another stream, sending while they stream.
using System.Runtime.CompilerServices;
using CompiledWorkflows;

public sealed record Token(string Text);

[Executor]
[Sends<int>]
public sealed partial class Writer
{
    [State] private int _written;

    [Handler]
    public async IAsyncEnumerable<Token> OnPrompt(string prompt, ExecutorContext<Writer> context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var word in prompt.Split(' '))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken);
            _written++;
            yield return new Token(word);
        }

        context.Send(_written);
    }

    [Handler]
    public IAsyncEnumerable<Token> OnNumber(int number, CancellationToken cancellationToken) => CountAsync(number, cancellationToken);

    [Handler]
    public async IAsyncEnumerable<Token> OnChar(char letter, ExecutorContext context)
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider);
            yield return new Token(new string(letter, i));
        }
    }

    private static async IAsyncEnumerable<Token> CountAsync(int number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < number; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return new Token($"{i}");
        }
    }
}

[Workflow("writing")]
[Start<Writer>]
[Output<Writer>]
public sealed partial class Writing;
