using CompiledWorkflows;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

// What a run tells to OpenTelemetry, printed by the console exporter. Each command is a process of its own; the trace of the second
// one links to that of the first one, which saved the checkpoint between them.
//   ask AMOUNT   asks for a refund, which waits for its approval
//   approve      approves it
#region CompiledWorkflows/Diagnostics/README.md
var service = ResourceBuilder.CreateEmpty().AddService("refunds", autoGenerateServiceInstanceId: false);
using var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource("CompiledWorkflows").AddConsoleExporter().Build();
using var metrics = Sdk.CreateMeterProviderBuilder()
    .SetResourceBuilder(service)
    .AddMeter("CompiledWorkflows")
    .AddView(instrument => instrument.Name == "compiledworkflows.runs.ended" ? null : MetricStreamConfiguration.Drop)
    .AddConsoleExporter()
    .Build();
#endregion

await using var store = new FileCheckpointStore("refunds");
var refunds = new Refunds { Checkpoints = store };

switch (args)
{
    case ["ask", var amount]:
        await refunds.RunAsync(new Purchase(amount), new RunOptions { RunId = "refund-1" });
        return 0;

    case ["approve"]:
        await using (var run = await refunds.ResumeStreamingAsync("refund-1"))
        {
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, true);
            await run.ResultAsync();
        }

        return 0;

    default:
        Console.Error.WriteLine("usage: ask AMOUNT | approve");
        return 2;
}
