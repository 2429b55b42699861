using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

/// <summary>What the README shows is what the samples contain and print.</summary>
public sealed class ReadmeTests
{
    private const string RunSample = "$ dotnet run --project samples/";

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.ReadAll(Readme);

    private static readonly IReadOnlyList<MarkdownBlock> BlocksOfTheSamplesPage = MarkdownBlock.ReadAll(SamplesPage.Text);

    [Fact]
    public void Is_short()
        => Assert.InRange(Readme.Split('\n').Length, 1, 120);

    [Fact]
    public void Every_program_text_is_a_region_of_a_sample()
    {
        var programs = Blocks.Where(block => block.Language == "csharp").ToList();

        Assert.NotEmpty(programs);
        Assert.All(programs, block => Assert.Equal(ReadSource(block.LineBefore), block.Text));
    }

    [Fact]
    public void The_package_page_shows_programs_of_the_README_only()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "CompiledWorkflows", "PACKAGE.md"));

        var programs = MarkdownBlock.ReadAll(page).Where(block => block.Language == "csharp").Select(block => block.Text);

        Assert.Subset(Blocks.Select(block => block.Text).ToHashSet(), programs.ToHashSet());
    }

    [Fact]
    public void Every_run_of_a_sample_prints_what_its_transcript_says()
    {
        var runs = Blocks.Concat(BlocksOfTheSamplesPage).Where(block => block.Text.StartsWith(RunSample, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(runs);
        Assert.All(runs, block =>
        {
            var lines = block.Text.Split('\n');
            var command = lines[0][RunSample.Length..].Split(" -- ", 2);
            var step = Sample.Named(command[0]).ReadTranscript().Steps.First(step => step.Command == (command.Length == 1 ? "" : command[1]));
            Assert.Equal(step.Expected, lines[1..]);
        });
    }

    /// <summary>Reads what <c>&lt;!-- samples/01.HelloWorkflow/Program.cs#region --&gt;</c> names.</summary>
    private static string ReadSource(string comment)
    {
        Assert.StartsWith("<!-- samples/", comment, StringComparison.Ordinal);
        var source = comment["<!-- ".Length..^" -->".Length].Split('#');
        return Assert.Single(SourceRegion.ReadAll(Path.Combine(Repository.Root, source[0])), region => region.Name == source[1]).Text;
    }
}
