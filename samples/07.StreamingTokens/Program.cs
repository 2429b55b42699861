using System.Runtime.CompilerServices;
using CompiledWorkflows;

// A handler may send while it goes on: each sentence leaves it as it comes. Its words are seen even before that, one by one, as
// those of a language model would be; they are events, which nobody waits for and nothing saves.
var storytelling = new Storytelling();

await using var run = await storytelling.RunStreamingAsync(args is [var hero] ? hero : "tortoise");
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case WordEvent word:
            Console.Write($"{word.Text} ");
            break;
        case ExecutorCompletedEvent { ExecutorId: nameof(Narrator) }:
            Console.WriteLine();
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}

public sealed class WordEvent(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

[Executor]
public sealed partial class Narrator
{
    [Handler]
    public async IAsyncEnumerable<string> OnHero(string hero, ExecutorContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] story = [$"A {hero} set out.", "The way was long.", $"The {hero} is there."];
        foreach (var sentence in story)
        {
            foreach (var word in sentence.Split(' '))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider, cancellationToken);
                context.AddEvent(new WordEvent(word));
            }

            yield return sentence;
        }
    }
}

[Executor]
public sealed partial class Editor
{
    [State] private int _sentences;

    [Handler]
    public string OnSentence(string sentence) => $"sentence {++_sentences} has {sentence.Length} letters";
}

[Workflow("storytelling")]
[Start<Narrator>]
[Edge<Narrator, Editor>]
[Output<Editor>]
public sealed partial class Storytelling;
