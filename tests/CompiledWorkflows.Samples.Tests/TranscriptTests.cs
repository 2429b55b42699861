using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

/// <summary>The runner of transcripts sees a difference where there is one.</summary>
public sealed class TranscriptTests
{
    [Fact]
    public void Splits_arguments_input_expected_lines_and_exit_code()
    {
        var transcript = Transcript.Parse("$ --name \"Ada Lovelace\" < answers.txt\nfirst\n\nlast\n$\n[exit 2]\n");

        Assert.Collection(
            transcript.Steps,
            step =>
            {
                Assert.Equal(["--name", "Ada Lovelace"], step.Arguments);
                Assert.Equal("answers.txt", step.InputFile);
                Assert.Equal(["first", "", "last"], step.Expected);
                Assert.Equal(0, step.ExitCode);
            },
            step =>
            {
                Assert.Empty(step.Arguments);
                Assert.Null(step.InputFile);
                Assert.Empty(step.Expected);
                Assert.Equal(2, step.ExitCode);
            });
    }

    [Theory]
    [InlineData("a\nb", "a\nb\n", 0, true)]
    [InlineData("a\nb", "a\nb", 1, false)]
    [InlineData("a\nb", "a", 0, false)]
    [InlineData("a", "a\nb", 0, false)]
    [InlineData("a", "", 0, false)]
    [InlineData("run …", "run 12", 0, true)]
    [InlineData("run … of …!", "run 12 of 13!", 0, true)]
    [InlineData("run … of …!", "run 12 of 13", 0, false)]
    [InlineData("ab…bc", "abc", 0, false)]
    [InlineData("[exit 3]", "", 3, true)]
    [InlineData("[exit 3]", "", 0, false)]
    public void Compares_what_was_printed(string expected, string printed, int exitCode, bool same)
    {
        var step = Transcript.Parse("$\n" + expected).Steps.Single();

        Assert.Equal(same, step.Describe(new ProcessRun(exitCode, printed, "")) is null);
    }

    [Fact]
    public async Task Runs_share_a_working_directory_and_read_their_input_from_the_folder_of_the_sample()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs run by this test are those of a Unix shell.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "answers.txt"), "yes\n", TestContext.Current.CancellationToken);
            var transcript = Transcript.Parse("$ -c \"echo kept > state\"\n$ -c \"cat state -\" < answers.txt\nkept\nyes\n");

            Assert.Null(await transcript.FindDifferenceAsync(folder.FullName, "sh"));
            Assert.Empty(folder.GetFiles("state"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Refuses_text_before_the_first_run()
        => Assert.Throws<FormatException>(() => Transcript.Parse("hello\n$\n"));
}
