using CompiledWorkflows.Testing;
using Xunit;

namespace CompiledWorkflows.Evolution;

/// <summary>The page about changes says what the tests see.</summary>
/// <remarks>Set the environment variable CWF_UPDATE_SNAPSHOTS to 1 to write it anew.</remarks>
public sealed class PageTests
{
    private static readonly string File = Path.Join(Repository.Root, "src", "CompiledWorkflows", "Checkpointing", "EVOLUTION.md");

    [Fact]
    public void The_page_has_a_row_for_each_change()
    {
        if (Environment.GetEnvironmentVariable("CWF_UPDATE_SNAPSHOTS") == "1")
            System.IO.File.WriteAllText(File, Page.Text);

        Assert.Equal(Page.Text, System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }
}
