namespace CompiledWorkflows.Evolution.Programs;

/// <summary>What is compiled with each program to start and resume its workflow.</summary>
internal static class Driver
{
    public const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using CompiledWorkflows;
        using CompiledWorkflows.Evolution;
        using MessagePack;

        """;

    public const string Program = """

        public static class Program
        {
            public static async Task Start(ICheckpointStore store, long steps)
            {
                try
                {
                    _ = await new W().RunAsync(1, new RunOptions { RunId = "run", Checkpoints = store, MaxSuperSteps = Math.Max(steps, 1) });
                }
                catch (SuperStepLimitException)
                {
                }
            }

            public static async Task<Told> Resume(ICheckpointStore store, long steps)
            {
                var warnings = new List<string>();
                try
                {
                    await using var run = await (steps == 0
                        ? new W().ResumeStreamingAsync(new CheckpointId("run", 0), new RunOptions { Checkpoints = store })
                        : new W().ResumeStreamingAsync("run", new RunOptions { Checkpoints = store }));
                    await foreach (var happened in run.WatchStreamAsync())
                    {
                        if (happened is WorkflowWarningEvent warning)
                            warnings.Add(warning.Message);
                        else if (happened is RequestInfoEvent asked && asked.GetType().GenericTypeArguments[1] == typeof(int))
                            await run.SendResponseAsync(asked.RequestId, 5);
                        else if (happened is RequestInfoEvent other)
                            await run.SendResponseAsync(other.RequestId, "yes");
                    }

                    return new Told(warnings, [.. (await run.ResultAsync()).Outputs.Select(output => $"{output}")], null);
                }
                catch (Exception refusal)
                {
                    return new Told(warnings, [], refusal);
                }
            }
        }
        """;
}
