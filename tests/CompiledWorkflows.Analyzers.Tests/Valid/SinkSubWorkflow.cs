// A sub-workflow without output is a sink, another starts at its port and takes more than one type of input, of which one is used.
using CompiledWorkflows;

public sealed record Note(string Text);

[Executor]
public sealed partial class Entry
{
    [Handler] public Note OnText(string text) => new(text);
}

[Executor]
public sealed partial class Filing
{
    [State] private readonly List<Note> _notes = [];

    [Handler] public void OnNote(Note note) => _notes.Add(note);
    [Handler] public void OnNotes(Note[] notes) => _notes.AddRange(notes);
}

[Workflow("archive")]
[Start<Filing>]
public sealed partial class Archive;

[RequestPort<Note, bool>("editor")]
public sealed partial class Editor;

[Workflow("review")]
[Start<Editor>]
[Output<Editor>]
public sealed partial class Review;

[Workflow("notes")]
[Start<Entry>]
[Edge<Entry, Archive>]
[Edge<Entry, Review>]
[Output<Review>]
public sealed partial class Notes;
