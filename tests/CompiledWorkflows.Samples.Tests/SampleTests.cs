using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Prints_what_its_transcript_says(string name)
    {
        var sample = Sample.Named(name);

        var difference = await sample.ReadTranscript().FindDifferenceAsync(sample.Folder, "dotnet", "exec", Repository.ProgramOf(sample.Project));

        Assert.True(difference is null, difference);
    }
}
