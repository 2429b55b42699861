using CompiledWorkflows;

// A text is read once and kept in the workflow's shared state; what travels along the edges only says that it is there.
var survey = new TextSurvey();

var result = await survey.RunAsync(new TextFile(Path.Combine(AppContext.BaseDirectory, "text.txt")));
Console.WriteLine(result.Outputs.Single());

public sealed record TextFile(string Path);

public sealed record TextRead;

public sealed record Words(int Count);

public sealed record Paragraphs(int Count);

/// <summary>The state: immutable, so that nobody changes what others are reading.</summary>
public sealed record Document(string Text);

[Executor]
public sealed partial class Reader
{
    [Handler]
    public async Task<TextRead> OnFile(TextFile file, Shared<Document> document, CancellationToken cancellationToken)
    {
        document.Value = new Document(await File.ReadAllTextAsync(file.Path, cancellationToken));
        return new TextRead();
    }
}

[Executor]
public sealed partial class WordCounter
{
    [Handler]
    public Words OnTextRead(TextRead read, Shared<Document> document)
        => new(document.Value.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
}

[Executor]
public sealed partial class ParagraphCounter
{
    [Handler]
    public Paragraphs OnTextRead(TextRead read, Shared<Document> document)
        => new(document.Value.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length);
}

[Executor]
public sealed partial class Report
{
    [Handler]
    public string OnCounts(Words words, Paragraphs paragraphs) => $"{words.Count} words in {paragraphs.Count} paragraphs";
}

[Workflow("text-survey")]
[SharedState<Document>(Initial = nameof(NoText))]
[Start<Reader>]
[Edge<Reader, WordCounter>]
[Edge<Reader, ParagraphCounter>]
[FanIn<Report>(typeof(WordCounter), typeof(ParagraphCounter))]
[Output<Report>]
public sealed partial class TextSurvey
{
    private static Document NoText() => new("");
}
