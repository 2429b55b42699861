using System.Runtime.InteropServices;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Aot.Tests;

/// <summary>A native program brings along, and loads, what it uses and no more.</summary>
/// <remarks>The benchmarks measure how long such programs take to start: <c>start</c> in the README.md of CompiledWorkflows.Benchmarks, which also says how to find what makes one larger.</remarks>
public sealed class NativeStartTests(NativePrograms programs)
{
    private const string Hello = "01.HelloWorkflow";

    /// <summary>About a tenth more than measured on linux-x64 by .NET 10.0.12, on which these sizes do not vary.</summary>
    [Theory]
    [InlineData(Hello, 3_710_000)]
    [InlineData("18.CheckpointAndResume", 4_080_000)]
    public void Is_not_larger_than_it_was(string name, long limit)
    {
        Assert.SkipWhen(programs.WhyNot is not null, programs.WhyNot ?? "");
        Assert.SkipUnless(RuntimeInformation.RuntimeIdentifier == "linux-x64", "The sizes of other platforms have not been measured.");

        var size = new FileInfo(programs.ProgramOf(Sample.Named(name))).Length;

        Assert.True(size <= limit, $"{name} is a native program of {size:N0} bytes, and was to have no more than {limit:N0}. Look at what is new in it: publish it before and after the change with -p:IlcGenerateMapFile=true, and compare the maps.");
    }

    [Fact]
    public void Has_no_logging_where_a_workflow_has_no_logger()
    {
        Assert.SkipWhen(programs.WhyNot is not null, programs.WhyNot ?? "");

        var program = File.ReadAllBytes(programs.ProgramOf(Sample.Named(Hello)));

        Assert.False(program.AsSpan().IndexOf("LoggerMessage"u8) >= 0, "The program contains LoggerMessage: something other than a workflow that is given a logger factory makes a Log.");
    }

    [Fact]
    public async Task Loads_no_library_to_save_a_checkpoint()
    {
        Assert.SkipWhen(programs.WhyNot is not null, programs.WhyNot ?? "");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The dynamic linkers of other systems do not tell what they load.");
        var folder = Directory.CreateTempSubdirectory("compiled-workflows-start-");

        var run = await ProcessRun.StartAsync(programs.ProgramOf(Sample.Named(Hello)), ["world"], folder.FullName, environment: new Dictionary<string, string> { ["LD_DEBUG"] = "libs" });

        folder.Delete(recursive: true);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("libcrypto", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("liblibc", run.Errors, StringComparison.Ordinal);
    }
}
