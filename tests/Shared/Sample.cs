namespace CompiledWorkflows.Testing;

/// <summary>A folder <c>samples/NN.Name</c> with a project <c>Name.csproj</c> and a <c>transcript.txt</c>.</summary>
internal sealed class Sample
{
    private Sample(string folder)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        Project = Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>The name of the folder, which tells the order of reading.</summary>
    public string Name { get; }

    /// <summary>The name of the project and of its program.</summary>
    public string Project { get; }

    /// <summary>The folder with the sources.</summary>
    public string Folder { get; }

    /// <summary>Every sample, in the order of reading.</summary>
    public static IReadOnlyList<Sample> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "samples"), "??.*").Order(StringComparer.Ordinal).Select(folder => new Sample(folder))];

    /// <summary>The sample of this folder name.</summary>
    public static Sample Named(string name) => All.Single(sample => sample.Name == name);

    /// <summary>What the sample prints when it is run as its transcript says.</summary>
    public Transcript ReadTranscript() => Transcript.Parse(File.ReadAllText(Path.Combine(Folder, "transcript.txt")));
}
