// A barrier of unlike messages, in a loop, with a list of like ones behind it and a source that also goes elsewhere.
using CompiledWorkflows;

public sealed record Document(string Text, int Rounds);

public sealed record Words(int Count);

public sealed record Letters(int Count, Document Document);

[Executor]
public sealed partial class Splitter
{
    [Handler] public Document OnDocument(Document document) => document with { Rounds = document.Rounds - 1 };
}

[Executor]
public sealed partial class WordCounter
{
    [Handler] public Words OnDocument(Document document) => new(document.Text.Split(' ').Length);
}

[Executor]
public sealed partial class LetterCounter
{
    [Handler] public Letters OnDocument(Document document) => new(document.Text.Length, document);
}

[Executor]
[Sends<string>]
[Sends<Document>]
public sealed partial class Report
{
    [Handler]
    public void OnBoth(Words words, Letters letters, ExecutorContext<Report> context)
    {
        context.Send($"{words.Count} words, {letters.Count} letters");
        if (letters.Document.Rounds > 0)
            context.Send(letters.Document);
    }
}

[Workflow("counting")]
[Start<Splitter>]
[Edge<Splitter, WordCounter>]
[Edge<Splitter, LetterCounter>]
[FanIn<Report>(typeof(WordCounter), typeof(LetterCounter))]
[Edge<Report, Splitter>]
[Output<Report, string>]
public sealed partial class Counting;
