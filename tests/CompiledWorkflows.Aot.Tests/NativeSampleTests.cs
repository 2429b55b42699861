using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Aot.Tests;

/// <summary>Every sample, compiled to a native program from the package, prints what its transcript says.</summary>
public sealed class NativeSampleTests(NativePrograms programs, ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Prints_what_its_transcript_says(string name)
    {
        Assert.SkipWhen(programs.WhyNot is not null, programs.WhyNot ?? "");
        var sample = Sample.Named(name);
        var program = programs.ProgramOf(sample);
        output.WriteLine($"{sample.Project}: {new FileInfo(program).Length:N0} bytes");

        var difference = await sample.ReadTranscript().FindDifferenceAsync(sample.Folder, program);

        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_published_without_a_warning_about_trimming_or_AOT(string name)
    {
        Assert.SkipWhen(programs.WhyNot is not null, programs.WhyNot ?? "");

        var sample = Sample.Named(name);

        var warnings = programs.WarningsOf(sample);

        Assert.True(File.Exists(programs.ProgramOf(sample)));
        Assert.True(warnings.Count == 0, string.Join('\n', warnings));
    }
}
