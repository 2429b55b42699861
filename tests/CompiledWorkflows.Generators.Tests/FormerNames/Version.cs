using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests.FormerNames;

/// <summary>One version of a program with a workflow <c>W</c>, which is started with 1. What it says of a run are warnings, outputs and how it ended.</summary>
internal sealed class Version : IDisposable
{
    private readonly LoadedProgram _program;

    /// <param name="source">The program.</param>
    /// <param name="answer">The expression with which requests are answered.</param>
    /// <param name="library">An assembly that it refers to.</param>
    public Version(string source, string answer, string library)
    {
        byte[][] images = library.Length == 0 ? [] : [Emit(Generate(new GeneratorInput { AssemblyName = "Library", Sources = [Prelude + library] }))];
        var program = new GeneratorInput
        {
            Sources = [Prelude + source, Driver.Replace("ANSWER", answer, StringComparison.Ordinal)],
            References = [.. images.Select(image => MetadataReference.CreateFromImage(image))],
        };
        _program = LoadedProgram.Load(Generate(program), images);
    }

    private const string Prelude = """
        using System.Collections.Generic;
        using System.Linq;
        using CompiledWorkflows;

        """;

    private const string Driver = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        public static class Program
        {
            public static async Task<string> Start(ICheckpointStore store, long? steps) =>
                await Finish(await new W().RunStreamingAsync(1, new RunOptions { RunId = "run", Checkpoints = store, MaxSuperSteps = steps }), answers: false);

            public static async Task<string> Resume(ICheckpointStore store, long? steps)
            {
                try
                {
                    return await Finish(await new W().ResumeStreamingAsync("run", new RunOptions { Checkpoints = store, MaxSuperSteps = steps }), answers: true);
                }
                catch (CheckpointException refusal)
                {
                    return refusal.Message;
                }
            }

            public static async Task<string> Fork(ICheckpointStore store, CheckpointId checkpoint) =>
                await Finish(await new W().ResumeStreamingAsync(checkpoint, new RunOptions { Checkpoints = store }), answers: true);

            private static async Task<string> Finish<TOutput>(StreamingRun<TOutput> run, bool answers)
            {
                var told = new List<string>();
                await using var open = run;
                try
                {
                    await foreach (var happened in run.WatchStreamAsync())
                    {
                        if (happened is WorkflowWarningEvent warning)
                        {
                            told.Add(warning.Message);
                        }
                        else if (answers && happened is RequestInfoEvent asked)
                        {
                            await run.SendResponseAsync(asked.RequestId, ANSWER);
                        }
                    }

                    told.AddRange((await run.ResultAsync()).Outputs.Select(output => JsonSerializer.Serialize<object?>(output)));
                    told.Add(run.Status.ToString());
                }
                catch (SuperStepLimitException)
                {
                    told.Add("Stopped");
                }

                return string.Join("; ", told);
            }
        }
        """;

    /// <summary>Starts a run, and stops it after some supersteps or where it waits for an answer.</summary>
    public Task<string> Start(ICheckpointStore store, long? steps = null) => Call("Start", store, steps);

    /// <summary>Goes on with the run to its end, or until it has taken some supersteps in all.</summary>
    public Task<string> Resume(ICheckpointStore store, long? steps = null) => Call("Resume", store, steps);

    /// <summary>Goes on from a checkpoint with a run of its own, to the end.</summary>
    public Task<string> Fork(ICheckpointStore store, CheckpointId checkpoint) => Call("Fork", store, checkpoint);

    public void Dispose() => _program.Dispose();

    /// <summary>Runs the generator, of which other tests check more than that its output compiles.</summary>
    private static GeneratorResult Generate(GeneratorInput input)
    {
        var driver = GeneratorHarness.NewDriver().RunGeneratorsAndUpdateCompilation(Compilations.Create(input), out var output, out _);
        var result = new GeneratorResult(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
        OutputChecks.Check(input, result);
        return result;
    }

    private static byte[] Emit(GeneratorResult library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return image.ToArray();
    }

    private Task<string> Call(string method, params object?[] arguments) =>
        (Task<string>)_program.Assembly.GetType("Program", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
}
